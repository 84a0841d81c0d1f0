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
import tempfile
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
from mlflow.entities import DatasetInput, InputTag, LoggedModelInput, Metric, Param, RunTag, ViewType
from mlflow.exceptions import MlflowException
from mlflow.store.artifact.artifact_repository_registry import get_artifact_repository
from sklearn.datasets import load_breast_cancer, load_diabetes
from sklearn.ensemble import RandomForestClassifier
from sklearn.linear_model import Ridge
from sklearn.metrics import log_loss, roc_auc_score
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


class Files(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.experiment = mlflow.set_experiment(fresh("files")).experiment_id

    def setUp(self):
        self.run = client.create_run(self.experiment).info.run_id
        self.here = tempfile.TemporaryDirectory()
        self.addCleanup(self.here.cleanup)

    def written(self, name, content):
        path = os.path.join(self.here.name, name)
        os.makedirs(os.path.dirname(path), exist_ok=True)
        with open(path, "wb") as file:
            file.write(content)
        return path

    def fetched(self, path):
        with open(client.download_artifacts(self.run, path), "rb") as file:
            return file.read()

    def listed(self, path=None):
        return [(one.path, one.is_dir, one.file_size) for one in client.list_artifacts(self.run, path)]

    def test_files_and_folders_come_back_equal(self):
        self.written("out/a b (1).bin", bytes(range(256)))
        self.written("out/deep/er/ä.txt", "Füße".encode())
        self.written("out/50 %.csv", b"")
        client.log_artifacts(self.run, os.path.join(self.here.name, "out"), "made")
        client.log_text(self.run, "hello", "notes/hello.txt")
        client.log_dict(self.run, {"b": [1, 2]}, "config.yaml")
        self.assertEqual(self.listed(), [("config.yaml", False, 11), ("made", True, None), ("notes", True, None)])
        self.assertEqual(
            self.listed("made"),
            [("made/50 %.csv", False, 0), ("made/a b (1).bin", False, 256), ("made/deep", True, None)],
        )
        self.assertEqual(self.listed("notes/hello.txt"), [])
        self.assertEqual(self.listed("nothing"), [])
        whole = client.download_artifacts(self.run, "")
        with open(os.path.join(whole, "made", "deep", "er", "ä.txt"), "rb") as file:
            self.assertEqual(file.read().decode(), "Füße")
        self.assertEqual(self.fetched("made/a b (1).bin"), bytes(range(256)))
        self.assertEqual(mlflow.artifacts.load_text(f"runs:/{self.run}/notes/hello.txt"), "hello")
        self.assertEqual(mlflow.artifacts.load_text(f"runs:/{self.run}/config.yaml"), "b:\n- 1\n- 2\n")

    def test_a_file_is_replaced_and_deleted(self):
        client.log_text(self.run, "first", "a/x.txt")
        client.log_text(self.run, "second", "a/x.txt")
        client.log_text(self.run, "other", "b.txt")
        self.assertEqual(self.fetched("a/x.txt"), b"second")
        repository = get_artifact_repository(client.get_run(self.run).info.artifact_uri)
        repository.delete_artifacts("a")
        self.assertEqual(self.listed(), [("b.txt", False, 5)])
        with self.assertRaises(Exception):
            self.fetched("a/x.txt")

    def test_a_large_file_in_one_piece(self):
        content = np.random.default_rng(7).bytes(40_000_000)
        path = self.written("large.bin", content)
        os.environ["MLFLOW_ENABLE_PROXY_MULTIPART_UPLOAD"] = "true"
        os.environ["MLFLOW_MULTIPART_UPLOAD_MINIMUM_FILE_SIZE"] = "1000000"
        try:
            client.log_artifact(self.run, path)
        finally:
            del os.environ["MLFLOW_ENABLE_PROXY_MULTIPART_UPLOAD"]
            del os.environ["MLFLOW_MULTIPART_UPLOAD_MINIMUM_FILE_SIZE"]
        self.assertEqual(self.fetched("large.bin"), content)

    def test_a_table(self):
        client.log_table(self.run, {"x": [1, 2], "y": ["a", "b"]}, "table.json")
        self.assertEqual(list(mlflow.load_table("table.json", run_ids=[self.run])["y"]), ["a", "b"])

    def test_who_may_not_see_gets_nothing(self):
        if not STRANGER:
            self.skipTest("no stranger's token")
        client.log_text(self.run, "secret", "secret.txt")
        repository = get_artifact_repository(client.get_run(self.run).info.artifact_uri)
        before = os.environ["MLFLOW_TRACKING_TOKEN"]
        os.environ["MLFLOW_TRACKING_TOKEN"] = STRANGER
        try:
            for attempt in (
                lambda: repository.list_artifacts(),
                lambda: repository.download_artifacts("secret.txt", self.here.name),
                lambda: repository.log_artifact(self.written("mine.txt", b"x")),
                lambda: repository.delete_artifacts("secret.txt"),
            ):
                with self.assertRaises(Exception) as said:
                    attempt()
                self.assertIn("RESOURCE_DOES_NOT_EXIST", str(said.exception))
        finally:
            os.environ["MLFLOW_TRACKING_TOKEN"] = before
        self.assertEqual(self.fetched("secret.txt"), b"secret")


class LoggedModels(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.experiment = mlflow.set_experiment(fresh("models")).experiment_id
        features, target = load_diabetes(return_X_y=True)
        cls.features, cls.model = features[:20], Ridge(alpha=0.5).fit(features, target)

    def test_a_model_is_logged_whole_and_loaded_back(self):
        with mlflow.start_run() as run:
            mlflow.log_metric("rmse", 0.5)
            mlflow.log_param("alpha", 0.5)
            info = mlflow.sklearn.log_model(
                self.model, name="ridge", input_example=self.features[:2], params={"more": 1}, tags={"team": "growth"}
            )
        model = client.get_logged_model(info.model_id)
        self.assertRegex(model.model_id, "^m-[0-9a-f]{32}$")
        self.assertEqual((model.name, model.source_run_id), ("ridge", run.info.run_id))
        self.assertEqual(str(model.status), "READY")
        self.assertEqual(model.artifact_location, f"mlflow-artifacts:/{self.experiment}/models/{model.model_id}/artifacts")
        self.assertEqual({key: model.params[key] for key in ("alpha", "more")}, {"alpha": "0.5", "more": "1"})
        self.assertEqual(model.tags["team"], "growth")
        self.assertEqual([(one.key, one.value, one.run_id) for one in model.metrics], [("rmse", 0.5, run.info.run_id)])
        outputs = client.get_run(run.info.run_id).outputs.model_outputs
        self.assertEqual([one.model_id for one in outputs], [model.model_id])
        expected = self.model.predict(self.features)
        for uri in (f"models:/{model.model_id}", f"runs:/{run.info.run_id}/ridge", info.model_uri):
            np.testing.assert_array_equal(mlflow.sklearn.load_model(uri).predict(self.features), expected)
        served = mlflow.pyfunc.load_model(f"models:/{model.model_id}")
        np.testing.assert_array_equal(served.predict(self.features), expected)
        self.assertIn("MLmodel", [one.path for one in client.list_logged_model_artifacts(model.model_id)])

    def test_described_by_hand(self):
        model = client.create_logged_model(self.experiment, name="by hand", model_type="agent", params={"a": "1"})
        self.assertEqual((str(model.status), model.model_type), ("PENDING", "agent"))
        client.set_logged_model_tags(model.model_id, {"stage": "try", "gone/soon": "x"})
        client.delete_logged_model_tag(model.model_id, "gone/soon")
        client.log_model_params(model.model_id, {f"p{at}": str(at) for at in range(150)})
        client.finalize_logged_model(model.model_id, "FAILED")
        read = client.get_logged_model(model.model_id)
        self.assertEqual((read.tags, len(read.params), str(read.status)), ({"stage": "try"}, 151, "FAILED"))
        client.delete_logged_model(model.model_id)
        with self.assertRaises(MlflowException) as said:
            client.get_logged_model(model.model_id)
        self.assertEqual(said.exception.error_code, "RESOURCE_DOES_NOT_EXIST")
        for name in ("a/b", "a:b", "a.b", ""):
            with self.subTest(name), self.assertRaises(MlflowException):
                client.create_logged_model(self.experiment, name=name)

    def test_inputs(self):
        model = client.create_logged_model(self.experiment, name="base")
        run = client.create_run(self.experiment).info.run_id
        client.log_inputs(run, models=[LoggedModelInput(model.model_id)])
        self.assertEqual([one.model_id for one in client.get_run(run).inputs.model_inputs], [model.model_id])

    def test_search(self):
        experiment = client.create_experiment(fresh("models"))
        run = client.create_run(experiment).info.run_id
        ids = []
        for at in range(6):
            model = client.create_logged_model(
                experiment, name=f"model {at % 2}", source_run_id=run, params={"depth": str(at)}, tags={"group": "ABC"[at % 3]}
            )
            ids.append(model.model_id)
            for step, value in enumerate((9.0, at / 10)):
                client.log_metric(
                    run, "loss", value, timestamp=100 * at + step, step=step,
                    model_id=model.model_id, dataset_name="may" if at < 4 else "june", dataset_digest="d",
                )
            if at == 5:
                client.finalize_logged_model(model.model_id, "READY")
        page = lambda **given: client.search_logged_models([experiment], **given)
        found = lambda **given: [ids.index(one.model_id) for one in page(**given)]
        self.assertEqual(found(), [5, 4, 3, 2, 1, 0])
        for filter_string, expected in {
            "name = 'model 1'": [5, 3, 1],
            "name LIKE 'model%' AND params.depth = '3'": [3],
            "tags.group IN ('A', 'B') and attributes.name != 'model 0'": [3, 1],
            "metrics.loss < 0.15": [1, 0],
            f"model_id = '{ids[2]}'": [2],
            f"source_run_id = '{run}' AND status = 'READY'": [5],
            "creation_time < 1": [],
        }.items():
            with self.subTest(filter_string):
                self.assertEqual(found(filter_string=filter_string), expected)
        by_loss = [{"field_name": "metrics.loss", "ascending": True}]
        self.assertEqual(found(order_by=by_loss), [0, 1, 2, 3, 4, 5])
        self.assertEqual(found(order_by=[{"field_name": "name"}, {"field_name": "creation_time"}]), [0, 2, 4, 1, 3, 5])
        on_june = [{"field_name": "metrics.loss", "ascending": False, "dataset_name": "june"}]
        self.assertEqual(found(order_by=on_june), [5, 4, 3, 2, 1, 0])
        self.assertEqual(found(datasets=[{"dataset_name": "june"}]), [5, 4])
        self.assertEqual(found(filter_string="metrics.loss > 1", datasets=[{"dataset_name": "may", "dataset_digest": "d"}]), [3, 2, 1, 0])
        first = page(max_results=4, order_by=by_loss)
        rest = page(max_results=4, order_by=by_loss, page_token=first.token)
        self.assertEqual([ids.index(one.model_id) for one in [*first, *rest]], [0, 1, 2, 3, 4, 5])
        self.assertFalse(rest.token)
        metrics = sorted(page(max_results=1)[0].metrics, key=lambda one: one.step)
        self.assertEqual(
            [(one.value, one.timestamp, one.step, one.dataset_name, one.run_id) for one in metrics],
            [(9.0, 500, 0, "june", run), (0.5, 501, 1, "june", run)],
        )
        self.assertEqual([point.value for point in client.get_metric_history(run, "loss")][:2], [9.0, 0.0])
        with self.assertRaises(MlflowException) as said:
            page(filter_string="nothing = 'x'")
        self.assertEqual(said.exception.error_code, "INVALID_PARAMETER_VALUE")


class Training(unittest.TestCase):
    """scikit-learn's autolog with its defaults: parameters, metrics, data, files and the model."""

    @classmethod
    def setUpClass(cls):
        cls.experiment = mlflow.set_experiment(fresh("training")).experiment_id
        mlflow.sklearn.autolog(silent=True)
        cls.frame, cls.answer = load_breast_cancer(return_X_y=True, as_frame=True)
        cls.model = RandomForestClassifier(n_estimators=20, max_depth=4, random_state=7)
        with mlflow.start_run() as run:
            cls.model.fit(cls.frame, cls.answer)
            mlflow.log_metric("by_hand", cls.model.score(cls.frame, cls.answer))
        cls.run_id = run.info.run_id

    @classmethod
    def tearDownClass(cls):
        mlflow.sklearn.autolog(disable=True)

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
        metrics = client.get_run(self.run_id).data.metrics
        self.assertEqual(metrics["training_score"], self.model.score(self.frame, self.answer))
        self.assertEqual(metrics["training_accuracy_score"], self.model.score(self.frame, self.answer))
        probabilities = self.model.predict_proba(self.frame)
        self.assertEqual(metrics["training_log_loss"], log_loss(self.answer, probabilities))
        self.assertEqual(metrics["training_roc_auc"], roc_auc_score(self.answer, probabilities[:, 1]))

    def test_what_it_kept(self):
        page = [one for one in client.list_artifacts(self.run_id) if one.path == "estimator.html"]
        self.assertEqual([one.is_dir for one in page], [False])
        self.assertIn("RandomForestClassifier", mlflow.artifacts.load_text(f"runs:/{self.run_id}/estimator.html"))
        [output] = client.get_run(self.run_id).outputs.model_outputs
        logged = client.get_logged_model(output.model_id)
        self.assertEqual((str(logged.status), logged.source_run_id), ("READY", self.run_id))
        self.assertEqual(logged.params["max_depth"], "4")
        self.assertIn("training_score", {metric.key for metric in logged.metrics})
        again = mlflow.sklearn.load_model(f"models:/{output.model_id}")
        np.testing.assert_array_equal(again.predict_proba(self.frame), self.model.predict_proba(self.frame))
        found = client.search_logged_models([self.experiment], f"source_run_id = '{self.run_id}'")
        self.assertEqual([one.model_id for one in found], [output.model_id])

    def test_a_search_over_hyperparameters(self):
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
        table = pd.read_csv(client.download_artifacts(run.info.run_id, "cv_results.csv"))
        self.assertEqual(list(table["mean_test_score"].round(9)), list(search.cv_results_["mean_test_score"].round(9)))
        models = client.search_logged_models([self.experiment], f"source_run_id = '{run.info.run_id}'")
        self.assertEqual(sorted(model.name for model in models), ["best_estimator", "model"])
        [best] = [model for model in models if model.name == "best_estimator"]
        again = mlflow.sklearn.load_model(f"models:/{best.model_id}")
        np.testing.assert_array_equal(again.predict(features), search.best_estimator_.predict(features))


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
