"""The engine of a cluster: the same functions, handed out by Apache Spark. The one door to PySpark.

Files are read where the workers are, so they must be in reach of all of them under one path. What is collected here is small:
paths, pairs of articles of one story, and the reports.
"""

from __future__ import annotations

import os
import shutil
import sys
from collections.abc import Iterator
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING, Any

from factcheck.config import Settings
from factcheck.engine.compare import Sums
from factcheck.engine.inputs import files_of
from factcheck.engine.local import Batch, written
from factcheck.engine.stories import grouped, pairs_query
from factcheck.errors import UsageError
from factcheck.model import Lang, message

if TYPE_CHECKING:
    from pyspark.sql import DataFrame, SparkSession

ARTICLES, CLAIMS, REPORTS = "articles.parquet", "claims.parquet", "stories.parquet"
_READ = (
    "path string, sha256 string, content binary, stated binary, keys array<bigint>, claims array<struct<{claim}>>, lost string"
)
_SPARK = {"VARCHAR": "string", "INTEGER": "int"}


def run(batch: Batch) -> Sums:
    """Read, group and compare on the cluster that the settings of Spark name, or on this machine. Raises UsageError."""
    if find_spec("pyspark") is None or find_spec("pyarrow") is None:
        raise UsageError(message("batch.needs_spark"))
    if not _java():
        raise UsageError(message("batch.needs_java"))
    from py4j.protocol import Py4JJavaError
    from pyspark.errors import PySparkException

    try:
        session = _session(batch.workers)
    except (PySparkException, Py4JJavaError, RuntimeError, OSError) as error:
        raise UsageError(message("batch.no_session", reason=str(error).split("\n")[0][:200])) from error
    try:
        return _run(session, batch)
    except (PySparkException, Py4JJavaError) as error:
        raise UsageError(message("batch.failed", reason=str(error).strip().split("\n")[0][:200])) from error
    finally:
        session.stop()


def _java() -> bool:
    home = os.environ.get("JAVA_HOME")
    return bool(home and Path(home, "bin", "java").exists()) or shutil.which("java") is not None


def _session(workers: int) -> SparkSession:
    from pyspark.sql import SparkSession

    os.environ.setdefault("PYSPARK_PYTHON", sys.executable)  # or Spark takes the first python3 that it finds
    asked = (
        SparkSession.builder.appName("factcheck")
        .config("spark.ui.enabled", "false")
        .config("spark.ui.showConsoleProgress", "false")
    )
    if not os.environ.get("SPARK_REMOTE") and not os.environ.get("MASTER"):
        asked = asked.master(f"local[{workers}]").config("spark.sql.shuffle.partitions", str(2 * workers))
    session = asked.getOrCreate()
    session.sparkContext.setLogLevel("ERROR")
    return session


def _run(session: SparkSession, batch: Batch) -> Sums:
    out = batch.out.resolve()
    kept = _read(session, batch, out)
    articles = {row.path: row.sha256 for row in kept.where("lost IS NULL").select("path", "sha256").collect()}
    sums = Sums(articles=len(articles), lost=[row.lost for row in kept.where("lost IS NOT NULL").select("lost").collect()])
    if not articles:
        return sums
    kept.selectExpr("path AS article", "explode(keys) AS key").createOrReplaceTempView("keys")
    pairs = session.sql(pairs_query(len(articles))).collect()
    found = grouped(articles, ((row.score, row.one, row.other) for row in pairs))
    sums.stories, sums.parted = len(found.stories), found.parted
    stories = [(path, story[0]) for story in found.stories for path in story]
    reports = _compared(session, kept, stories, batch.settings)
    reports.write.mode("overwrite").parquet(str(out / REPORTS))
    kept.where("lost IS NULL").selectExpr("path", "explode(claims) AS claim").select("path", "claim.*").write.mode(
        "overwrite"
    ).parquet(str(out / CLAIMS))
    told = session.read.parquet(str(out / REPORTS)).orderBy("story").toLocalIterator()
    written(batch.out, (row.report for row in told), sums)
    return sums


def _read(session: SparkSession, batch: Batch, out: Path) -> DataFrame:
    """Every article read once: written down, so that nothing reads it again."""
    from factcheck.ledger.schema import CLAIMS as COLUMNS

    files = list(files_of(batch.paths, batch.settings))
    shown = session.createDataFrame([(file,) for file in files], "file string").repartition(
        max(1, min(len(files), 64 * batch.workers))
    )
    claim = ", ".join(f"`{name}`: {_SPARK[kind]}" for name, kind in COLUMNS if name not in {"article", "first_seen"})
    folder, settings, lang = os.getcwd(), batch.settings, batch.lang
    read = shown.mapInArrow(lambda batches: _batches(batches, settings, lang, folder), _READ.format(claim=claim))
    read.write.mode("overwrite").parquet(str(out / ARTICLES))
    return session.read.parquet(str(out / ARTICLES))


def _batches(batches: Iterator[Any], settings: Settings, lang: Lang, folder: str) -> Iterator[Any]:
    """On a worker: files in, articles out; paths are those from the folder that the command was started in."""
    from factcheck.engine.tasks import batch_to_claims

    os.chdir(folder)
    for each in batches:
        yield from batch_to_claims(each, settings, lang)


_STORIES = """SELECT story, collect_list(struct(path, content, stated)) AS articles
FROM kept JOIN stories USING (path) WHERE lost IS NULL GROUP BY story"""


def _compared(session: SparkSession, kept: DataFrame, stories: list[tuple[str, str]], settings: Settings) -> DataFrame:
    session.createDataFrame(stories, "path string, story string").createOrReplaceTempView("stories")
    kept.createOrReplaceTempView("kept")
    return session.sql(_STORIES).mapInArrow(lambda batches: _reports(batches, settings), "story string, report string")


def _reports(batches: Iterator[Any], settings: Settings) -> Iterator[Any]:
    """On a worker: stories in, their reports out."""
    from factcheck.engine.tasks import batch_to_reports

    for each in batches:
        yield batch_to_reports(each, settings)
