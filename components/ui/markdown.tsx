// What people wrote in Markdown, as text of the page: made safe on the server, with nothing sent to the browser but the result.
import ReactMarkdown, { type Options } from "react-markdown";
import rehypeSanitize from "rehype-sanitize";
import remarkGfm from "remark-gfm";
import { isPlainMarkdown } from "@/lib/format/markdown-limits";
import { cn } from "./cn";

type Props = {
  children: string;
  /** What is done to the safe tree, such as to mark names. */
  marks?: NonNullable<Options["rehypePlugins"]>;
  className?: string;
};

export function Markdown({ children, marks = [], className }: Props) {
  if (!isPlainMarkdown(children))
    return <p className={cn("whitespace-pre-wrap break-words text-ink", className)}>{children}</p>;
  return (
    <div className={cn(look, className)}>
      <ReactMarkdown remarkPlugins={[remarkGfm]} rehypePlugins={[showRaw, rehypeSanitize, ...marks]} components={parts}>
        {children}
      </ReactMarkdown>
    </div>
  );
}

type Node = { type: string; children?: Node[] };

/** HTML that somebody typed is shown as they typed it, not dropped: "<customer> is missing". */
const showRaw = () =>
  function show(node: Node) {
    if (node.type === "raw") node.type = "text";
    for (const child of node.children ?? []) show(child);
  };

const look =
  "grid min-w-0 gap-2 break-words text-ink [&>*]:min-w-0 [&_:is(ul,ol)]:grid [&_:is(ul,ol)]:gap-1 [&_:is(ul,ol)]:pl-5 " +
  "[&_ul]:list-disc [&_ol]:list-decimal [&_li.task-list-item]:list-none [&_blockquote]:border-border [&_blockquote]:border-l-2 " +
  "[&_blockquote]:pl-3 [&_blockquote]:text-quiet [&_code]:rounded-sm [&_code]:bg-muted [&_code]:px-1 [&_code]:text-xs " +
  "[&_pre]:whitespace-pre-wrap [&_pre]:rounded-md [&_pre]:bg-muted [&_pre]:p-3 [&_pre_code]:px-0 [&_hr]:border-border " +
  "[&_table]:w-fit [&_:is(th,td)]:border [&_:is(th,td)]:border-border [&_:is(th,td)]:px-2 [&_:is(th,td)]:py-1 [&_th]:text-start";

/** Somebody's heading is not a heading of the page, a picture is a link to it, and a box to tick is only a sign here. */
const heading: NonNullable<Options["components"]>["h1"] = ({ children }) => <p className="font-semibold">{children}</p>;

const parts: Options["components"] = {
  h1: heading,
  h2: heading,
  h3: heading,
  h4: heading,
  h5: heading,
  h6: heading,
  a: ({ href, children }) => (
    <a href={href} rel="noreferrer noopener nofollow" className="link">
      {children}
    </a>
  ),
  img: ({ src, alt }) => (
    <a href={typeof src === "string" ? src : undefined} rel="noreferrer noopener nofollow" className="link">
      {alt || "Picture"}
    </a>
  ),
  input: ({ checked }) => (
    <span role="img" aria-label={checked ? "Done" : "To do"}>
      {checked ? "☑" : "☐"}
    </span>
  ),
};
