// What nothing else below this address answers.
import { unknownRoute } from "@/lib/mlflow/door";

export const GET = unknownRoute;
export const HEAD = unknownRoute;
export const POST = unknownRoute;
export const PUT = unknownRoute;
export const PATCH = unknownRoute;
export const DELETE = unknownRoute;
