// The tracking protocol, as the unchanged `mlflow` client speaks it.
import { mlflowRoute } from "@/lib/mlflow/door";

export const GET = mlflowRoute;
export const POST = mlflowRoute;
export const PUT = mlflowRoute;
export const PATCH = mlflowRoute;
export const DELETE = mlflowRoute;
