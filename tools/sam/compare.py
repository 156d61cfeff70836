"""Translates SAM templates with AWS's own translator, then has the results compared with ours.

    compare.py                 compares spec/sam; what the translator makes must equal spec/sam/expected
    compare.py --write         re-makes spec/sam/expected
    compare.py --folder DIR    compares every SAM template below DIR and sums the causes up

The translator never reaches the network: applications of the repository are only validated.
"""

import argparse
import json
import logging
import os
import pathlib
import re
import subprocess
import sys
import tempfile

os.environ.setdefault("AWS_DEFAULT_REGION", "us-east-1")

import yaml  # noqa: E402
from samtranslator.parser.parser import Parser  # noqa: E402
from samtranslator.plugins.application.serverless_app_plugin import ServerlessAppPlugin  # noqa: E402
from samtranslator.translator.translator import Translator  # noqa: E402

logging.disable(logging.CRITICAL)
ROOT = pathlib.Path(__file__).resolve().parents[2]
SPEC = ROOT / "spec" / "sam"
COMPARE = ROOT / "tools" / "bin" / "compare-sam.js"
TRANSFORM = "AWS::Serverless-2016-10-31"
LOCAL = "s3://local/"
# Properties that name a file or folder which is uploaded before deployment.
ARTIFACTS = {
    "AWS::Serverless::Function": {"CodeUri": "."},
    "AWS::Serverless::LayerVersion": {"ContentUri": "."},
    "AWS::Serverless::StateMachine": {"DefinitionUri": None},
    "AWS::Serverless::Api": {"DefinitionUri": None},
    "AWS::Serverless::HttpApi": {"DefinitionUri": None},
}


class Loader(yaml.SafeLoader):
    """YAML as CloudFormation reads it: short forms of functions, and no dates."""


def short_form(loader, suffix, node):
    name = suffix if suffix in ("Ref", "Condition") else f"Fn::{suffix}"
    if isinstance(node, yaml.ScalarNode):
        value = loader.construct_scalar(node) if node.value or node.style else None
        return {name: value.split(".", 1) if suffix == "GetAtt" and value else value}
    build = loader.construct_sequence if isinstance(node, yaml.SequenceNode) else loader.construct_mapping
    return {name: build(node, deep=True)}


Loader.add_multi_constructor("!", short_form)
Loader.yaml_implicit_resolvers = {
    first: [(tag, pattern) for tag, pattern in resolvers if not tag.endswith(":timestamp")]
    for first, resolvers in yaml.SafeLoader.yaml_implicit_resolvers.items()
}


def is_sam(template):
    if not isinstance(template, dict) or not isinstance(template.get("Resources"), dict):
        return False
    transform = template.get("Transform")
    return TRANSFORM in (transform if isinstance(transform, list) else [transform])


def packaged(value):
    return LOCAL + value if isinstance(value, str) and not re.match(r"^(s3|https?)://", value) else value


def package(template):
    """Puts local files and folders into a bucket, as `sam package` does before the translator runs."""
    globals_ = (template.get("Globals") or {}).get("Function") or {}
    if "CodeUri" in globals_:
        globals_["CodeUri"] = packaged(globals_["CodeUri"])
    for resource in template["Resources"].values():
        names = ARTIFACTS.get(resource.get("Type")) if isinstance(resource, dict) else None
        properties = resource.setdefault("Properties", {}) if names else None
        if not isinstance(properties, dict):
            continue
        image = properties.get("PackageType", globals_.get("PackageType")) == "Image"
        if image:
            properties.setdefault("ImageUri", "local")
            continue
        for name, default in names.items():
            if name in properties:
                properties[name] = packaged(properties[name])
            elif default and "InlineCode" not in properties and name not in globals_:
                properties[name] = LOCAL + default


def translate(template):
    package(template)
    defaults = {
        name: parameter["Default"]
        for name, parameter in (template.get("Parameters") or {}).items()
        if isinstance(parameter, dict) and "Default" in parameter
    }
    plugins = [ServerlessAppPlugin(validate_only=True, parameters=defaults)]
    return ordered(Translator({}, Parser(), plugins).translate(template, defaults))


def ordered(template):
    """The translator joins the conditions of deployments in the order of a set, which differs from run to run."""
    joined = template.get("Conditions", {}).get("ServerlessCodeDeployCondition", {}).get("Fn::Or")
    if joined:
        joined.sort(key=lambda one: one["Condition"])
    return template


def load(path):
    try:
        return yaml.load(path.read_text(encoding="utf-8"), Loader)
    except (yaml.YAMLError, UnicodeDecodeError, ValueError):
        return None


def templates(folder):
    for path in sorted(folder.rglob("*")):
        if path.suffix not in (".yaml", ".yml", ".json", ".template") or not path.is_file():
            continue
        if "node_modules" in path.parts or path.stat().st_size > 2_000_000:
            continue
        text = path.read_text(encoding="utf-8", errors="ignore")
        if TRANSFORM in text:
            yield path


def translated(paths):
    """Each template with what the translator makes of it, or why it refuses."""
    for path in paths:
        template = load(path)
        if not is_sam(template):
            continue
        try:
            yield {"file": str(path), "translated": translate(template)}
        except Exception as error:  # The translator has many ways to refuse.
            causes = getattr(error, "causes", None)
            message = " ".join(cause.message for cause in causes) if causes else str(error)
            yield {"file": str(path), "refused": message or type(error).__name__}


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--write", action="store_true")
    parser.add_argument("--folder", type=pathlib.Path)
    given = parser.parse_args()
    paths = templates(given.folder) if given.folder else sorted(path for path in SPEC.glob("*.yaml") if path.name != "differences.yaml")
    with tempfile.TemporaryDirectory() as scratch:
        results = pathlib.Path(scratch) / "translated.json"
        results.write_text(json.dumps(list(translated(paths)), default=str), encoding="utf-8")
        mode = "folder" if given.folder else "write" if given.write else "check"
        sys.exit(subprocess.run(["node", str(COMPARE), mode, str(results)], cwd=ROOT, check=False).returncode)


if __name__ == "__main__":
    main()
