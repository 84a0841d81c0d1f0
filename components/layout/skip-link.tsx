// For the keyboard: past the rail, straight to the page.
export function SkipLink() {
  return (
    <a
      href="#content"
      className="-translate-y-20 fixed top-3 left-3 z-50 rounded-md bg-accent px-3 py-2 font-medium text-on-accent focus-visible:translate-y-0"
    >
      Skip to the page
    </a>
  );
}
