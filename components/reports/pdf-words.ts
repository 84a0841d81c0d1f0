// The words of a PDF before it is drawn: all of them, to know which fonts it needs, and each as these can write it.
import { Children, cloneElement, isValidElement, type ReactNode } from "react";

/** The tree with every text rewritten. Its components are plain functions without hooks, so that they can be called here. */
export function rewritten(node: ReactNode, write: (text: string) => string): ReactNode {
  if (typeof node === "string") return write(node);
  if (Array.isArray(node)) return Children.toArray(node.map((one) => rewritten(one, write)));
  if (!isValidElement<{ children?: ReactNode }>(node)) return node;
  if (typeof node.type === "function") return rewritten(Reflect.apply(node.type, undefined, [node.props]), write);
  const { children } = node.props;
  if (children === undefined) return node;
  const each = Array.isArray(children) ? children : [children];
  return cloneElement(node, undefined, ...each.map((one) => rewritten(one, write)));
}

export function textOf(node: ReactNode): string {
  const texts: string[] = [];
  rewritten(node, (text) => {
    texts.push(text);
    return text;
  });
  return texts.join("\n");
}
