// How a program logs to this project: three lines before a training.
import { Card } from "@/components/ui/card";
import { CopyButton } from "@/components/ui/copy-button";
import { Link } from "@/components/ui/link";

type Props = {
  /** Where this Quintet is. */
  url: string;
  projectKey: string;
  /** The name that the lines use. */
  experiment: string;
};

export function LogByProgram({ url, projectKey, experiment }: Props) {
  const lines = [
    "import os, mlflow",
    `os.environ.update(MLFLOW_TRACKING_URI=${JSON.stringify(url)}, MLFLOW_TRACKING_TOKEN="your token")`,
    `mlflow.set_experiment(${JSON.stringify(`${projectKey}/${experiment}`)})`,
  ].join("\n");
  return (
    <Card
      id="by-program"
      title="Log by program"
      lead="Three lines before a training, and what mlflow logs stands here."
      actions={<CopyButton text={lines} />}
    >
      <pre className="overflow-x-auto whitespace-pre-wrap break-all rounded-lg bg-muted px-3 py-2.5 font-mono text-xs">
        {lines}
      </pre>
      <p className="mt-2 text-quiet text-xs">
        The token is your own:{" "}
        <Link href="/account/tokens" className="link">
          make one in your account
        </Link>
        . An experiment that is not there yet is created.
      </p>
    </Card>
  );
}
