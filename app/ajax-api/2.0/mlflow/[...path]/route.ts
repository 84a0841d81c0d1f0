// The tracking protocol, at the address that pages made for it ask.
import { mlflowRoute } from "@/lib/mlflow/door";

export const GET = mlflowRoute;
export const POST = mlflowRoute;
export const PUT = mlflowRoute;
export const PATCH = mlflowRoute;
export const DELETE = mlflowRoute;
