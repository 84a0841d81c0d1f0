"""The released, unchanged mlflow client against Quintet: what it logs it must read back equal.

run.ts starts an app on a database of its own and says in the environment where it is, with whose tokens, and where the
report goes. By hand, against an app that is running: MLFLOW_TRACKING_URI, MLFLOW_TRACKING_TOKEN and QUINTET_PROJECT (the key
of a project in which the token's owner is a data scientist) are enough.
"""

import json
import logging
import math
import os
import sys
import time
import unittest
import uuid
import warnings

os.environ.setdefault("MLFLOW_HTTP_REQUEST_MAX_RETRIES", "2")
os.environ.setdefault("MLFLOW_DISABLE_TELEMETRY", "true")
os.environ.setdefault("MLFLOW_SUPPRESS_PRINTING_URL_TO_STDOUT", "true")

import mlflow
import numpy as np
import pandas as pd
from mlflow import MlflowClient
from mlflow.entities import DatasetInput, InputTag, Metric, Param, RunTag, ViewType
from mlflow.exceptions import MlflowException
from sklearn.datasets import load_breast_cancer, load_diabetes
from sklearn.ensemble import RandomForestClassifier
from sklearn.linear_model import Ridge
from sklearn.model_selection import GridSearchCV

PROJECT = os.environ["QUINTET_PROJECT"]
STRANGER = os.environ.get("QUINTET_STRANGER_TOKEN")
LARGEST = sys.float_info.max

logging.getLogger("mlflow").setLevel(logging.ERROR)
warnings.filterwarnings("ignore", category=UserWarning)
warnings.filterwarnings("ignore", category=FutureWarning)

client = MlflowClient()


def fresh(what="experiment"):
    return f"{PROJECT}/{what}-{uuid.uuid4().hex[:8]}"


class Experiments(unittest.TestCase):
    def test_made_by_name_and_read_back(self):
        name = fresh("team/baseline")
        made = mlflow.set_experiment(name)
        self.assertEqual(made.name, name)
        self.assertEqual(mlflow.set_experiment(name).experiment_id, made.experiment_id)
        self.assertEqual(client.get_experiment_by_name(name).experiment_id, made.experiment_id)
        read = client.get_experiment(made.experiment_id)
        self.assertEqual((read.name, read.lifecycle_stage), (name, "active"))
        self.assertTrue(read.artifact_location.startswith("mlflow-artifacts:/"))
        self.assertAlmostEqual(read.creation_time, time.time() * 1000, delta=60_000)
        self.assertIsNone(client.get_experiment_by_name(fresh("never made")))

    def test_a_name_without_a_project_says_how(self):
        for attempt in (lambda: mlflow.set_experiment("baseline"), lambda: client.create_experiment("baseline")):
            with self.assertRaises(MlflowException) as said:
                attempt()
            self.assertIn("CHURN/baseline", str(said.exception))

    def test_twice_is_already_there_even_when_deleted(self):
        name = fresh()
        made = client.create_experiment(name)
        client.delete_experiment(made)
        with self.assertRaises(MlflowException) as said:
            client.create_experiment(name)
        self.assertEqual(said.exception.error_code, "RESOURCE_ALREADY_EXISTS")
        self.assertEqual(client.get_experiment(made).lifecycle_stage, "deleted")
        client.restore_experiment(made)
        self.assertEqual(client.get_experiment(made).lifecycle_stage, "active")

    def test_tags_and_rename(self):
        made = client.create_experiment(fresh(), tags={"team": "growth", "a/b c": "1"})
        client.set_experiment_tag(made, "mlflow.note.content", "# Read me")
        client.set_experiment_tag(made, "team", "core")
        client.delete_experiment_tag(made, "a/b c")
        self.assertEqual(client.get_experiment(made).tags, {"team": "core", "mlflow.note.content": "# Read me"})
        renamed = fresh("renamed")
        client.rename_experiment(made, renamed)
        self.assertEqual(client.get_experiment(made).name, renamed)

    def test_search(self):
        mark = uuid.uuid4().hex[:8]
        ids = [client.create_experiment(f"{PROJECT}/{mark}-{at}", tags={"at": str(at)}) for at in range(5)]
        client.delete_experiment(ids[4])

        def found(**given):
            given.setdefault("filter_string", f"name LIKE '{PROJECT}/{mark}%'")
            return [ids.index(one.experiment_id) for one in client.search_experiments(**given)]

        self.assertEqual(found(), [3, 2, 1, 0])
        self.assertEqual(found(view_type=ViewType.DELETED_ONLY), [4])
        self.assertEqual(found(view_type=ViewType.ALL, order_by=["name ASC"]), [0, 1, 2, 3, 4])
        self.assertEqual(found(order_by=["experiment_id DESC"]), [3, 2, 1, 0])
        self.assertEqual(found(filter_string=f"name ILIKE '%{mark.upper()}%' AND tags.at = '2'"), [2])
        self.assertEqual(found(filter_string=f"name = '{PROJECT}/{mark}-1'"), [1])
        page = client.search_experiments(filter_string=f"name LIKE '{PROJECT}/{mark}%'", max_results=3)
        rest = client.search_experiments(
            filter_string=f"name LIKE '{PROJECT}/{mark}%'", max_results=3, page_token=page.token
        )
        self.assertEqual([ids.index(one.experiment_id) for one in [*page, *rest]], [3, 2, 1, 0])
        self.assertFalse(rest.token)


class Runs(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.experiment = mlflow.set_experiment(fresh("runs")).experiment_id

    def test_a_fluent_run_reads_back_equal(self):
        with mlflow.start_run(run_name="first", description="What we tried", tags={"team": "growth"}) as run:
            mlflow.log_params({"depth": 8, "split": "gini", "nested/key with space": None})
            mlflow.log_metric("loss", 0.5, step=0)
            mlflow.log_metrics({"loss": 0.25, "accuracy": 0.9}, step=1)
            mlflow.set_tag("stage", "try")
            mlflow.set_tag("gone", "soon")
            mlflow.delete_tag("gone")
        read = client.get_run(run.info.run_id)
        self.assertEqual((read.info.run_name, read.info.status), ("first", "FINISHED"))
        self.assertEqual(read.info.experiment_id, self.experiment)
        self.assertEqual(read.info.start_time, run.info.start_time)
        self.assertGreaterEqual(read.info.end_time, read.info.start_time)
        self.assertEqual(read.data.params, {"depth": "8", "split": "gini", "nested/key with space": "None"})
        self.assertEqual(read.data.metrics, {"loss": 0.25, "accuracy": 0.9})
        for key, value in {
            "team": "growth",
            "stage": "try",
            "mlflow.runName": "first",
            "mlflow.note.content": "What we tried",
        }.items():
            self.assertEqual(read.data.tags[key], value)
        self.assertIn("mlflow.user", read.data.tags)
        self.assertNotIn("gone", read.data.tags)

    def test_nested_renamed_failed_and_resumed(self):
        with mlflow.start_run() as parent:
            self.assertTrue(parent.info.run_name)
            with mlflow.start_run(nested=True) as child:
                pass
        self.assertEqual(client.get_run(child.info.run_id).data.tags["mlflow.parentRunId"], parent.info.run_id)
        client.update_run(parent.info.run_id, name="renamed")
        client.set_tag(child.info.run_id, "mlflow.runName", "tagged")
        self.assertEqual(client.get_run(parent.info.run_id).data.tags["mlflow.runName"], "renamed")
        self.assertEqual(client.get_run(child.info.run_id).info.run_name, "tagged")
        with self.assertRaises(ZeroDivisionError), mlflow.start_run(run_id=parent.info.run_id):
            self.assertEqual(client.get_run(parent.info.run_id).info.status, "RUNNING")
            raise ZeroDivisionError
        self.assertEqual(client.get_run(parent.info.run_id).info.status, "FAILED")
        client.set_terminated(child.info.run_id, "KILLED", end_time=1_900_000_000_000)
        killed = client.get_run(child.info.run_id).info
        self.assertEqual((killed.status, killed.end_time), ("KILLED", 1_900_000_000_000))

    def test_histories_to_the_last_digit(self):
        run = client.create_run(self.experiment).info.run_id
        points = [
            Metric("edge", float("nan"), 2**63 - 1, 2**53 + 1),
            Metric("edge", float("inf"), 7, 2**63 - 1),
            Metric("edge", float("-inf"), 8, -(2**63)),
            Metric("edge", 5e-324, 9, 0),
            Metric("edge", 0.1 + 0.2, 9, 1),
            Metric("edge", 0.1 + 0.2, 9, 1),
            Metric("edge", -1.0, 9, 1),
        ]
        client.log_batch(run, metrics=points)
        client.log_batch(run, metrics=points)
        history = client.get_metric_history(run, "edge")
        got = [(point.timestamp, point.step, point.value) for point in history]
        self.assertEqual(
            got[:-1],
            [(7, 2**63 - 1, LARGEST), (8, -(2**63), -LARGEST), (9, 0, 5e-324), (9, 1, -1.0), (9, 1, 0.1 + 0.2)],
        )
        self.assertEqual(got[-1][:2], (2**63 - 1, 2**53 + 1))
        self.assertTrue(math.isnan(got[-1][2]))
        self.assertEqual(client.get_run(run).data.metrics, {"edge": LARGEST})
        self.assertEqual(client.get_metric_history(run, "never logged"), [])

    def test_the_latest_is_by_step_then_moment_then_value(self):
        run = client.create_run(self.experiment).info.run_id
        for value, timestamp, step in [(3, 20, 7), (9, 90, -5), (1, 10, 7), (2, 20, 7)]:
            client.log_metric(run, "m", value, timestamp=timestamp, step=step)
        self.assertEqual(client.get_run(run).data.metrics, {"m": 3.0})

    def test_long_histories(self):
        run = client.create_run(self.experiment).info.run_id
        values = np.random.default_rng(7).normal(size=12_000)
        for at in range(0, len(values), 1000):
            client.log_batch(
                run, [Metric("loss", float(values[step]), 1_000 + step, step) for step in range(at, at + 1000)]
            )
        history = client.get_metric_history(run, "loss")
        self.assertEqual([point.value for point in history], [float(value) for value in values])

    def test_asynchronous_logging(self):
        with mlflow.start_run() as run:
            for step in range(200):
                mlflow.log_metric("loss", step / 7, step=step, synchronous=False)
            mlflow.log_params({"a": 1}, synchronous=False)
            mlflow.flush_async_logging()
        self.assertEqual(len(client.get_metric_history(run.info.run_id, "loss")), 200)
        self.assertEqual(client.get_run(run.info.run_id).data.params, {"a": "1"})

    def test_a_parameter_is_written_once(self):
        run = client.create_run(self.experiment).info.run_id
        client.log_param(run, "depth", 3)
        client.log_param(run, "depth", 3)
        with self.assertRaises(MlflowException) as said:
            client.log_param(run, "depth", 4)
        self.assertEqual(said.exception.error_code, "INVALID_PARAMETER_VALUE")
        self.assertIn("Changing param values is not allowed", str(said.exception))
        with self.assertRaises(MlflowException):
            client.log_batch(run, [Metric("m", 1, 1, 1)], [Param("depth", "5")], [RunTag("t", "1")])
        read = client.get_run(run).data
        self.assertEqual((read.params, read.metrics), ({"depth": "3"}, {}))
        self.assertNotIn("t", read.tags)

    def test_values_too_long_are_cut(self):
        run = client.create_run(self.experiment).info.run_id
        client.log_param(run, "long", "x" * 7000)
        client.set_tag(run, "long", "y" * 9000)
        read = client.get_run(run).data
        self.assertEqual((len(read.params["long"]), len(read.tags["long"])), (6000, 8000))

    def test_a_deleted_run_is_read_and_not_written(self):
        run = client.create_run(self.experiment, run_name="gone").info.run_id
        client.delete_run(run)
        self.assertEqual(client.get_run(run).info.lifecycle_stage, "deleted")
        with self.assertRaises(MlflowException) as said:
            client.log_metric(run, "m", 1)
        self.assertIn("must be in the 'active' state", str(said.exception))
        client.restore_run(run)
        client.log_metric(run, "m", 1)
        self.assertEqual(client.get_run(run).data.metrics, {"m": 1.0})

    def test_inputs(self):
        frame = pd.DataFrame({"tenure": [1, 2, 3], "churned": [0, 1, 0]})
        dataset = mlflow.data.from_pandas(frame, source="s3://data/churn.parquet", name="churn", targets="churned")
        with mlflow.start_run() as run:
            mlflow.log_input(dataset, context="training", tags={"split": "a"})
            mlflow.log_input(dataset, context="training")
            mlflow.log_input(mlflow.data.from_numpy(np.zeros((3, 2)), name="zeros"), context="evaluation")
        inputs = {one.dataset.name: one for one in client.get_run(run.info.run_id).inputs.dataset_inputs}
        self.assertEqual(set(inputs), {"churn", "zeros"})
        churn = inputs["churn"]
        self.assertEqual(churn.dataset.digest, dataset.digest)
        self.assertEqual(json.loads(churn.dataset.profile), dataset.profile)
        self.assertEqual(json.loads(churn.dataset.schema), json.loads(dataset.to_dict()["schema"]))
        self.assertEqual({tag.key: tag.value for tag in churn.tags}, {"mlflow.data.context": "training", "split": "a"})

    def test_no_experiment_chosen_says_how(self):
        with self.assertRaises(MlflowException) as said:
            client.create_run("0")
        self.assertIn("mlflow.set_experiment", str(said.exception))

    def test_who_may_not_see_is_told_that_there_is_nothing(self):
        if not STRANGER:
            self.skipTest("no stranger's token")
        run = client.create_run(self.experiment).info.run_id
        before = os.environ["MLFLOW_TRACKING_TOKEN"]
        os.environ["MLFLOW_TRACKING_TOKEN"] = STRANGER
        try:
            stranger = MlflowClient()
            for attempt in (
                lambda: stranger.get_run(run),
                lambda: stranger.log_metric(run, "m", 1),
                lambda: stranger.get_experiment(self.experiment),
                lambda: stranger.get_metric_history(run, "m"),
            ):
                with self.assertRaises(MlflowException) as said:
                    attempt()
                self.assertEqual(said.exception.error_code, "RESOURCE_DOES_NOT_EXIST")
            self.assertEqual(stranger.search_runs([self.experiment]), [])
        finally:
            os.environ["MLFLOW_TRACKING_TOKEN"] = before

    def test_a_user_name_and_the_token_as_password(self):
        token = os.environ["MLFLOW_TRACKING_TOKEN"]
        os.environ.update(MLFLOW_TRACKING_USERNAME="anybody", MLFLOW_TRACKING_PASSWORD=token)
        del os.environ["MLFLOW_TRACKING_TOKEN"]
        try:
            self.assertEqual(MlflowClient().get_experiment(self.experiment).experiment_id, self.experiment)
        finally:
            del os.environ["MLFLOW_TRACKING_USERNAME"], os.environ["MLFLOW_TRACKING_PASSWORD"]
            os.environ["MLFLOW_TRACKING_TOKEN"] = token


class Search(unittest.TestCase):
    """Twelve runs, and what the grammar finds among them beside what Python finds."""

    @classmethod
    def setUpClass(cls):
        cls.experiment = client.create_experiment(fresh("search"))
        cls.runs = []
        for at in range(12):
            run = client.create_run(
                cls.experiment, start_time=1_000_000 + at, run_name=f"Run {at}", tags={"group": "ABC"[at % 3]}
            ).info.run_id
            client.log_batch(run, params=[Param("depth", str(at % 4)), Param("a b/c:d", 'say "hi", it\'s me')])
            if at % 5:
                client.log_metric(run, "val loss", float("nan") if at == 7 else at / 10, step=1)
            if at < 6:
                client.set_terminated(run, "FINISHED", end_time=2_000_000 + at)
            if at == 3:
                ones = mlflow.data.from_numpy(np.ones(3), name="ones")
                context = InputTag("mlflow.data.context", "training")
                client.log_inputs(run, [DatasetInput(ones._to_mlflow_entity(), [context])])
            cls.runs.append(run)

    def found(self, filter_string="", order_by=None, **more):
        runs = client.search_runs([self.experiment], filter_string, order_by=order_by, **more)
        return [self.runs.index(run.info.run_id) for run in runs]

    def test_filters(self):
        every = range(11, -1, -1)
        measured = [at for at in every if at % 5]
        cases = {
            "": list(every),
            "metrics.`val loss` > 0.4": [at for at in measured if at != 7 and at / 10 > 0.4],
            'metric."val loss" <= 0.4 and params.depth = "1"': [at for at in measured if at <= 4 and at % 4 == 1],
            "metrics.`val loss` != 0.1": [at for at in measured if at != 1],
            "params.depth != '1'": [at for at in every if at % 4 != 1],
            "params.`a b/c:d` = 'say \"hi\", it''s me'": list(every),
            "params.'a b/c:d' LIKE '%hi%'": list(every),
            "params.nothing IS NULL": list(every),
            "params.depth IS NOT NULL AND tags.group = 'A'": [at for at in every if at % 3 == 0],
            "tag.group ILIKE 'b'": [at for at in every if at % 3 == 1],
            "tags.group LIKE 'b'": [],
            "tags.mlflow.runName = 'Run 4'": [4],
            "attributes.run_name LIKE 'Run 1%'": [11, 10, 1],
            "`run name` = 'Run 5'": [5],
            "run_name ilike 'rUN _'": list(range(9, -1, -1)),
            "status = 'RUNNING'": list(range(11, 5, -1)),
            "attr.status != 'RUNNING'": list(range(5, -1, -1)),
            f"run_id IN ('{self.runs[2]}', '{self.runs[9]}')": [9, 2],
            f"attributes.run_id NOT IN ('{self.runs[2]}')": [at for at in every if at != 2],
            f"run_id = '{self.runs[6]}'": [6],
            "start_time >= 1000010": [11, 10],
            "created < 1000002": [1, 0],
            "end_time > 2000003": [5, 4],
            "artifact_uri LIKE 'mlflow-artifacts:/%'": list(every),
            "dataset.name = 'ones' AND datasets.context = 'training'": [3],
            "dataset.name NOT IN ('ones')": [],
            "params.depth = '1'' or ''1'' = ''1'": [],
        }
        for filter_string, expected in cases.items():
            with self.subTest(filter_string):
                self.assertEqual(self.found(filter_string), expected)

    def test_orders(self):
        with_number = [at for at in range(12) if at % 5 and at != 7]
        self.assertEqual(self.found(order_by=["metrics.`val loss`"]), [*with_number, 7, 10, 5, 0])
        self.assertEqual(self.found(order_by=["metrics.`val loss` DESC"]), [*with_number[::-1], 7, 10, 5, 0])
        self.assertEqual(self.found(order_by=["start_time ASC"]), list(range(12)))
        self.assertEqual(
            self.found(order_by=["params.depth DESC", "attributes.start_time ASC"]),
            sorted(range(12), key=lambda at: (-(at % 4), at)),
        )
        self.assertEqual(self.found(order_by=["tag.group"]), sorted(range(12), key=lambda at: (at % 3, -at)))
        self.assertEqual(self.found(order_by=["end_time"])[:6], [0, 1, 2, 3, 4, 5])

    def test_pages(self):
        for order_by in (None, ["metrics.`val loss` DESC"], ["params.depth", "metrics.`val loss`"]):
            seen, token = [], None
            while True:
                page = client.search_runs([self.experiment], order_by=order_by, max_results=5, page_token=token)
                seen += [self.runs.index(run.info.run_id) for run in page]
                token = page.token
                if not token:
                    break
            self.assertEqual(seen, self.found(order_by=order_by))

    def test_deleted_ones(self):
        client.delete_run(self.runs[0])
        try:
            self.assertNotIn(0, self.found())
            self.assertEqual(self.found(run_view_type=ViewType.DELETED_ONLY), [0])
            self.assertEqual(len(self.found(run_view_type=ViewType.ALL)), 12)
        finally:
            client.restore_run(self.runs[0])

    def test_what_is_not_understood_is_refused_with_a_sentence(self):
        for filter_string in [
            "metrics.a > 1 OR metrics.a < 0",
            "NOT metrics.a > 1",
            "(metrics.a > 1)",
            "metrics.a = 'x'",
            "params.a > '1'",
            "params.a = 1",
            "status IN ('RUNNING')",
            "nothing = 'x'",
            "metrics.a",
            "params.a = 'open",
            "params.a = '1'; drop table runs",
        ]:
            with self.subTest(filter_string), self.assertRaises(MlflowException) as said:
                self.found(filter_string)
            self.assertEqual(said.exception.error_code, "INVALID_PARAMETER_VALUE")
        for order_by in (["metrics.a DESC NULLS LAST"], ["metrics.a", "metrics.a"], ["a, b"]):
            with self.subTest(order_by), self.assertRaises(MlflowException) as said:
                self.found(order_by=order_by)
            self.assertEqual(said.exception.error_code, "INVALID_PARAMETER_VALUE")

    def test_as_a_table(self):
        table = mlflow.search_runs([self.experiment], "params.depth = '2'")
        self.assertEqual(list(table["params.depth"]), ["2", "2", "2"])
        self.assertEqual(list(table["tags.mlflow.runName"]), ["Run 10", "Run 6", "Run 2"])


class Training(unittest.TestCase):
    """Autolog, without model files: those come with logged models."""

    @classmethod
    def setUpClass(cls):
        cls.experiment = mlflow.set_experiment(fresh("training")).experiment_id
        mlflow.sklearn.autolog(log_models=False, silent=True)
        cls.frame, cls.answer = load_breast_cancer(return_X_y=True, as_frame=True)
        cls.model = RandomForestClassifier(n_estimators=20, max_depth=4, random_state=7)
        with mlflow.start_run() as run:
            cls.model.fit(cls.frame, cls.answer)
            mlflow.log_metric("by_hand", cls.model.score(cls.frame, cls.answer))
        cls.run_id = run.info.run_id

    @classmethod
    def tearDownClass(cls):
        mlflow.sklearn.autolog(disable=True)

    def needs_files(self):
        """scikit-learn's autolog uploads estimator.html before it sends its metrics, and gives up where that is refused."""
        try:
            client.log_text(self.run_id, "kept?", "probe.txt")
        except Exception:
            self.skipTest("files of runs are not kept here yet, and autolog sends no metrics without them")

    def test_what_was_trained(self):
        read = client.get_run(self.run_id)
        self.assertEqual(read.data.params, {key: str(value) for key, value in self.model.get_params().items()})
        self.assertEqual(read.data.tags["estimator_name"], "RandomForestClassifier")
        self.assertEqual(read.data.metrics["by_hand"], self.model.score(self.frame, self.answer))
        [given] = read.inputs.dataset_inputs
        self.assertEqual([(tag.key, tag.value) for tag in given.tags], [("mlflow.data.context", "train")])
        self.assertEqual(json.loads(given.dataset.profile)["num_rows"], len(self.frame))
        found = client.search_runs([self.experiment], "params.max_depth = '4' and datasets.context = 'train'")
        self.assertEqual([one.info.run_id for one in found], [self.run_id])

    def test_what_it_reached(self):
        self.needs_files()
        with mlflow.start_run() as run:
            self.model.fit(self.frame, self.answer)
        metrics = client.get_run(run.info.run_id).data.metrics
        self.assertEqual(metrics["training_score"], self.model.score(self.frame, self.answer))

    def test_a_search_over_hyperparameters(self):
        self.needs_files()
        features, target = load_diabetes(return_X_y=True)
        search = GridSearchCV(Ridge(), {"alpha": [0.1, 1.0, 10.0]}, cv=3)
        with mlflow.start_run() as run:
            search.fit(features, target)
        read = client.get_run(run.info.run_id)
        self.assertEqual(read.data.params["best_alpha"], str(search.best_params_["alpha"]))
        self.assertAlmostEqual(read.data.metrics["best_cv_score"], search.best_score_, places=12)
        children = client.search_runs([self.experiment], f"tags.mlflow.parentRunId = '{run.info.run_id}'")
        scores = {one.data.params["alpha"]: one.data.metrics["mean_test_score"] for one in children}
        alphas = [str(alpha) for alpha in search.cv_results_["param_alpha"]]
        self.assertEqual(scores, dict(zip(alphas, search.cv_results_["mean_test_score"])))


def main():
    suite = unittest.defaultTestLoader.loadTestsFromModule(sys.modules[__name__])
    result = unittest.TextTestRunner(verbosity=2).run(suite)
    failed = len({str(test).split(" (")[0] for test, _ in [*result.failures, *result.errors]})
    skipped = len(result.skipped)
    counts = {"passed": result.testsRun - failed - skipped, "failed": failed, "skipped": skipped}
    if report := os.environ.get("QUINTET_REPORT"):
        with open(report, "w") as file:
            json.dump(counts, file)
    sys.exit(1 if failed else 0)


if __name__ == "__main__":
    main()
