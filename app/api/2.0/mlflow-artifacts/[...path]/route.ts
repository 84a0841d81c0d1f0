// The files of the tracking protocol, as the unchanged `mlflow` client sends and fetches them.
import { artifactRoute } from "@/lib/mlflow/artifacts/door";

export const GET = artifactRoute;
export const HEAD = artifactRoute;
export const PUT = artifactRoute;
export const POST = artifactRoute;
export const DELETE = artifactRoute;
