// Says in passing that something is done. What speaks is brought when there is something to say, and not with every page.
export async function sayDone(message: string): Promise<void> {
  const { toast } = await import("sonner");
  toast.success(message);
}
