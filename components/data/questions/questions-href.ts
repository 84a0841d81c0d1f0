// The addresses of questions to the experts: narrowed to open or answered ones, and about something.

import type { QuestionState } from "@/lib/data/questions/schema";
import { hrefWith } from "@/lib/format/href";

type Given = { state?: QuestionState; dataset?: string; sample?: string; after?: string };

export const questionsHref = (projectKey: string, params: Given = {}): string =>
  hrefWith(`/projects/${projectKey}/questions`, params);
