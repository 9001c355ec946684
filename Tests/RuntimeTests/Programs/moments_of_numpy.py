# Dates in arrays, as time series tutorials use them.
import datetime
import numpy as np

day = np.datetime64("2024-02-27")
print(day, repr(day), day + 3, day - np.timedelta64(2, "D"), day.dtype, day.astype("datetime64[M]"))
days = np.arange("2024-02-25", "2024-03-04", dtype="datetime64[D]")
print(days, len(days), days.dtype, repr(days[:2]))
print(days[days >= np.datetime64("2024-03-01")], days[0], days[-1] - days[0], (days - days[0]).astype(int))
print(np.diff(days), np.diff(days).dtype, days.min(), days.max(), days[::-1][:2])
print((days - days[0]) / np.timedelta64(1, "D"), np.timedelta64(36, "h") / np.timedelta64(1, "D"))
hours = np.array(["2024-01-01T06:30", "2024-01-01T18:00"], dtype="datetime64[m]")
print(hours, hours + np.timedelta64(1, "h"), hours[1] - hours[0], hours.astype("datetime64[D]"))
print(np.datetime64("2024-01-01T12:34:56.789"), np.datetime64("2024", "D"), np.datetime64(datetime.date(2023, 5, 6)))
print(np.datetime64("2024-05-06").item(), np.datetime64("2024-05-06T10:00").item(), days[:2].tolist())
print(np.timedelta64(90, "m"), repr(np.timedelta64(5, "D")), np.timedelta64(3, "D") > np.timedelta64(50, "h"), -np.timedelta64(2, "s"))
mixed = np.array([np.datetime64("2024-01-03"), np.datetime64("2024-01-01")])
print(np.sort(mixed), mixed.argsort(), np.unique(np.concatenate([mixed, mixed])), mixed == np.datetime64("2024-01-01"))
months = np.arange(np.datetime64("2023-11"), np.datetime64("2024-03"))
print(months, months.astype("datetime64[D]"), months.astype("datetime64[Y]").astype(int) + 1970)
print(np.isnat(np.datetime64("NaT")), np.datetime64("NaT"), np.array(["2024-01-01", "NaT"], dtype="datetime64[D]"))
print(f"{day} and {np.datetime64('2024-02-27') == day}", day < datetime.date(2024, 3, 1))
