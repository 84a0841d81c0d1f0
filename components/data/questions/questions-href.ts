// The addresses of questions to the experts: narrowed to open or answered ones, and about something.
import type { QuestionState } from "@/lib/data/questions/schema";

type Given = { state?: QuestionState; dataset?: string; sample?: string; after?: string };

export function questionsHref(projectKey: string, given: Given = {}): string {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(given)) if (value) query.set(name, value);
  const path = `/projects/${projectKey}/questions`;
  return query.size > 0 ? `${path}?${query}` : path;
}
