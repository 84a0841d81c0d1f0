// A way to another page of the product.
import NextLink from "next/link";
import type { ComponentProps } from "react";

/**
 * Nothing is fetched ahead. Every page is made for its reader at the moment of asking, so there is nothing to keep: a page of forty
 * links would ask the server forty times and use none of the answers.
 */
export const Link = (props: ComponentProps<typeof NextLink>) => <NextLink prefetch={false} {...props} />;
