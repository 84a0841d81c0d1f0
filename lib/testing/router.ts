// A router that leads nowhere, for what is drawn without Next.
const nothing = () => undefined;

export const router = {
  back: nothing,
  forward: nothing,
  refresh: nothing,
  hmrRefresh: nothing,
  push: nothing,
  replace: nothing,
  prefetch: nothing,
  bfcacheId: "0",
};
