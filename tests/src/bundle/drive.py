"""Runs check.py many times in one process: drive.py CHECKER, and what to check as JSON on stdin."""
import base64, functools, importlib.util, json, sys

spec = importlib.util.spec_from_file_location("check", sys.argv[1])
checker = importlib.util.module_from_spec(spec)
sys.dont_write_bytecode = True
spec.loader.exec_module(checker)
asked = json.load(sys.stdin)
# What the unchanged parts of a bundle give is worked out once.
for name in "digest entry_in is_signed key_in node note_in proof_in".split():
    setattr(checker, name, functools.lru_cache(64)(getattr(checker, name)))


def decoded(files):
    return {name: base64.b64decode(content) for name, content in files.items()}


def flips(files, key, bits):
    """Every byte of every file with one bit turned: how many, and which were not found."""
    tried, missed = 0, []
    for name in files:
        whole = files[name]
        for at in range(len(whole)):
            for bit in bits:
                changed = bytearray(whole)
                changed[at] ^= 1 << bit
                faults = checker.check({**files, name: bytes(changed)}, key)
                tried += 1
                if not any(fault[0] == name for fault in faults):
                    missed.append([name, at, bit])
    return {"tried": tried, "missed": missed}


if "bits" in asked:
    answer = flips(decoded(asked["files"]), asked["key"], asked["bits"])
else:
    answer = [checker.check(decoded(one["files"]), one["key"], one.get("against")) for one in asked["bundles"]]
json.dump(answer, sys.stdout)
