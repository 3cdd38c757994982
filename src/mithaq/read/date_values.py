"""What the words of a date mean in the calendar: a point of time with gaps, and the days that fill them."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

from mithaq.records import record

_WEEK = 7
_HALF_YEAR = 6
_DECEMBER = 12
LAST, THIS, NEXT = -1, 0, 1


@record
class Point:
    """What the words between two offsets say of one date; empty where they do not say it.

    ``low`` and ``high`` are the places of its tokens in the sentence.

    ``shift`` is `LAST`, `THIS` or `NEXT` of ``unit`` (week, month, year), or, without a unit, of the month or weekday.
    ``offset`` counts days from publication. ``through`` makes the days a range; ``pair`` holds the two points that
    were joined, as a range or as one and another.
    """

    start: int
    end: int
    form: str
    low: int = 0
    high: int = 0
    days: tuple[int, ...] = ()
    spans: tuple[tuple[int, int], ...] = ()
    """Where each of the days stands."""
    months: tuple[int, ...] = ()
    years: tuple[int, ...] = ()
    weekday: int | None = None
    offset: int | None = None
    shift: int | None = None
    unit: str = ""
    hijri: bool = False
    through: bool = False
    weak: bool = False
    pair: tuple[Point, Point] | None = None


@record
class Clock:
    """What a date without a year is counted from."""

    published: date | None
    future: bool = False
    """Whether the words before turn to the future."""
    done: bool = False
    """Whether they tell that an event has taken place."""
    week_starts: int = 0


Value = tuple[str, str, bool]
"""First day, month or year; the last one, or empty; whether the publication date was needed."""


def value(point: Point, clock: Clock) -> Value | None:
    """The first and last day (month, year) that a point stands for; None where the calendar or the clock gives none."""
    try:
        return _range(*point.pair, clock) if point.pair else _VALUES[point.form](point, clock)
    except (ValueError, OverflowError):
        return None


def _range(begin: Point, end: Point, clock: Clock) -> Value | None:
    """From one point to another: what one of them does not say, the other may."""
    if begin.shift is None and not begin.years and end.shift is not None:
        begin = replace(begin, shift=end.shift, unit=end.unit)
    if not end.years and begin.years and end.months:
        year = begin.years[0] + (end.months[0] < begin.months[0])
        end = replace(end, years=(year,))
    last = value(end, clock)
    if last is None:
        return None
    anchored = last[2]
    begin = with_year(begin, last[0])
    first = value(begin, clock)
    if first is None:
        return None
    start, finish = first[0], last[1] or last[0]
    if begin.weekday is not None and not begin.days and start > finish:
        start = (date.fromisoformat(start) - timedelta(days=_WEEK)).isoformat()
    if len(start) != len(finish) or start >= finish:
        return None
    return start, finish, anchored or first[2]


def with_year(point: Point, after: str) -> Point:
    """The point with the year that makes it the last one before an ISO day or month; as it is where it has a year."""
    if not point.months or point.years:
        return point
    year = int(after[:4]) - (point.months[0] > int(after[5:7]))
    return replace(point, years=(year,), shift=None, unit="")


def _day(point: Point, clock: Clock) -> Value | None:
    """One day, or the range of several days of a month."""
    if len(set(point.months)) > 1 or len(point.years) > 1:
        return None
    if point.unit == "month":
        return _day_of_month(point, clock)
    month = point.months[0]
    if point.years:
        return _days(point, date(point.years[0], month, 1), anchored=False)
    if clock.published is None:
        return None
    if point.unit == "year" and point.shift is not None:
        return _days(point, date(clock.published.year + point.shift, month, 1), anchored=True)
    found = _nearest_year(point, clock, clock.published)
    return _days(point, found, anchored=True) if found else None


def _days(point: Point, month: date, *, anchored: bool) -> Value | None:
    found = [month.replace(day=day) for day in point.days]
    if len(found) == 1:
        return found[0].isoformat(), "", anchored
    return (found[0].isoformat(), found[-1].isoformat(), anchored) if found[0] < found[-1] else None


def _day_of_month(point: Point, clock: Clock) -> Value | None:
    if clock.published is None or point.shift is None:
        return None
    return _days(point, _first_of_month(_month_number(clock.published) + point.shift), anchored=True)


def _nearest_year(point: Point, clock: Clock, published: date) -> date | None:
    """The first of the month in the year in which the day is nearest, or that last, next or the future ask for.

    A day to come that no word calls so counts as twice as far: news tells rather of what was. «يزور … يوم 15 يوليو
    (الجاري)», told on the 18th, is a day of that month and not of the next year.
    """
    candidates = []
    for year in range(published.year - 2, published.year + 3):
        try:
            day = date(year, point.months[0], point.days[0])
        except ValueError:
            continue
        if point.weekday is None or point.weekday == day.weekday():
            candidates.append(day)
    if point.shift == LAST:
        candidates = [day for day in candidates if day < published][-1:]
    elif point.shift == NEXT:
        candidates = [day for day in candidates if day > published][:1]
    elif clock.future:
        candidates = [day for day in candidates if day >= published.replace(day=1)][:1]
    elif clock.done:
        candidates = [day for day in candidates if day <= published + _ABROAD][-1:]
    nearest = min(candidates, key=lambda day: max(published - day, 2 * (day - published)), default=None)
    # A weekday that fits in no year near by is a slip of the pen, and the year open.
    return nearest.replace(day=1) if nearest and abs(nearest - published) <= timedelta(days=366) else None


_ABROAD = timedelta(days=1)
"""How far ahead the day may be where something took place already."""


def _month_number(day: date) -> int:
    return day.year * _DECEMBER + day.month - 1


def _first_of_month(number: int) -> date:
    return date(number // _DECEMBER, number % _DECEMBER + 1, 1)


def _month(point: Point, clock: Clock) -> Value | None:
    """A month, or a range of two."""
    if len(point.years) > 1:
        return None
    month, published = point.months[0], clock.published
    if point.years:
        year, anchored = point.years[0], False
    elif published is None:
        return None
    elif point.unit == "year" and point.shift is not None:
        year, anchored = published.year + point.shift, True
    else:
        nearest = _nearest_month(month, point.shift, clock, published)
        if nearest is None:
            return None
        year, anchored = nearest, True
    first = f"{year:04}-{month:02}"
    if len(set(point.months)) == 1:
        return first, "", anchored
    last = point.months[-1]
    return first, f"{year + (last < month):04}-{last:02}", anchored


def _nearest_month(month: int, shift: int | None, clock: Clock, published: date) -> int | None:
    """The year in which the month is nearest; none for one that is half a year away from both sides."""
    distance = (month - published.month) % _DECEMBER
    back = clock.done and distance
    if shift == LAST or (shift is None and not clock.future and (distance > _HALF_YEAR or back)):
        distance -= _DECEMBER
    elif shift == NEXT and not distance:
        distance = _DECEMBER
    elif shift in {None, THIS} and not clock.future and distance == _HALF_YEAR:
        return None
    elif shift == THIS and distance > _HALF_YEAR:
        distance -= _DECEMBER
    return (_month_number(published) + distance) // _DECEMBER


def _year(point: Point, clock: Clock) -> Value | None:
    del clock
    first, last = point.years[0], point.years[-1]
    if len(point.years) > 1 and last != first + 1:
        return None
    return str(first), str(last) if last != first else "", False


def _weekday(point: Point, clock: Clock) -> Value | None:
    """A bare weekday is the nearest one not after publication, as news is of the past week; in the future not before.

    «سيلتقي الأربعاء …» in what came out on a Wednesday tells of that day; another one is «الأربعاء المقبل».
    """
    published, weekday = clock.published, point.weekday
    if published is None or weekday is None:
        return None
    if point.unit == "week" and point.shift is not None:
        begin = _begin_of_week(published, clock) + timedelta(days=_WEEK * point.shift)
        day = begin + timedelta(days=(weekday - clock.week_starts) % _WEEK)
    else:
        ahead = (weekday - published.weekday()) % _WEEK
        if point.shift == NEXT:
            ahead = ahead or _WEEK
        elif point.shift == LAST or (ahead and (clock.done if point.shift == THIS else not clock.future)):
            ahead -= _WEEK
        day = published + timedelta(days=ahead)
    return day.isoformat(), "", True


def _begin_of_week(day: date, clock: Clock) -> date:
    return day - timedelta(days=(day.weekday() - clock.week_starts) % _WEEK)


def _moment(point: Point, clock: Clock) -> Value | None:
    """A day counted from publication; a weekday beside it may move it by one day, for papers that come out at night."""
    if clock.published is None or point.offset is None:
        return None
    day = clock.published + timedelta(days=point.offset)
    if point.weekday is not None:
        near = [day + timedelta(days=step) for step in (0, -1, 1)]
        fitting = [one for one in near if one.weekday() == point.weekday]
        if not fitting:
            return None
        day = fitting[0]
    return day.isoformat(), "", True


def _period(point: Point, clock: Clock) -> Value | None:
    """This, last or next week (its seven days), month or year."""
    published, shift = clock.published, point.shift
    if published is None or shift is None:
        return None
    if point.unit == "week":
        begin = _begin_of_week(published, clock) + timedelta(days=_WEEK * shift)
        return begin.isoformat(), (begin + timedelta(days=_WEEK - 1)).isoformat(), True
    if point.unit == "month":
        return _first_of_month(_month_number(published) + shift).isoformat()[:7], "", True
    return f"{published.year + shift:04}", "", True


def _hijri_day(point: Point, clock: Clock) -> Value | None:
    """The Gregorian day of a Hijri one by the calendar of Umm al-Qura; what is seen of the moon may differ by a day."""
    del clock
    if not point.years:
        return None
    days = [_from_hijri(point.years[0], point.months[0], day) for day in point.days]
    if len(days) == 1:
        return days[0].isoformat(), "", False
    return (days[0].isoformat(), days[-1].isoformat(), False) if days[0] < days[-1] else None


def _hijri_month(point: Point, clock: Clock) -> Value | None:
    del clock
    year, month = point.years[0], point.months[0]
    following = (year + 1, 1) if month == _DECEMBER else (year, month + 1)
    last = _from_hijri(*following, 1) - timedelta(days=1)
    return _from_hijri(year, month, 1).isoformat(), last.isoformat(), False


def _from_hijri(year: int, month: int, day: int) -> date:
    """Raises ValueError (or OverflowError) for a day that is not in the calendar of the years 1343 to 1500."""
    from hijridate import Hijri

    found = Hijri(year, month, day).to_gregorian()
    return date(found.year, found.month, found.day)


_VALUES = {
    "day": _day,
    "month": _month,
    "year": _year,
    "weekday": _weekday,
    "moment": _moment,
    "period": _period,
    "hijri_day": _hijri_day,
    "hijri_month": _hijri_month,
}
