// Marks "@Name" in a text for those whom it calls: a step over the safe tree of a Markdown text.
import { mentionPattern } from "@/lib/collaboration/rules";

type Node = {
  type: string;
  value?: string;
  tagName?: string;
  properties?: Record<string, unknown>;
  children?: Node[];
};

export function markMentions(names: readonly string[]) {
  const pattern = mentionPattern(names);
  return () => (tree: Node) => {
    if (pattern) walk(tree, pattern);
  };
}

/** What is code stays as it was written. */
function walk(node: Node, pattern: RegExp) {
  if (!node.children || node.tagName === "code") return;
  for (const child of node.children) walk(child, pattern);
  node.children = node.children.flatMap((child) => (child.type === "text" ? split(child, pattern) : [child]));
}

function split({ value = "" }: Node, pattern: RegExp): Node[] {
  const parts: Node[] = [];
  let end = 0;
  for (const match of value.matchAll(pattern)) {
    parts.push({ type: "text", value: value.slice(end, match.index) }, marked(match[0]));
    end = match.index + match[0].length;
  }
  return [...parts, { type: "text", value: value.slice(end) }];
}

const marked = (text: string): Node => ({
  type: "element",
  tagName: "span",
  properties: { className: ["font-medium", "text-accent-ink", "bg-accent-soft", "rounded-sm", "px-0.5"] },
  children: [{ type: "text", value: text }],
});
