import { generateKeyPairSync } from "node:crypto";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readCheckpoint } from "#src/checkpoint/checkpoint.ts";
import { readVerifierLine, signingKey, verifierLine } from "#src/checkpoint/key.ts";
import { readNote, signNote, signatureBy } from "#src/checkpoint/note.ts";
import { keyFrom } from "./some-key.ts";

const value = <T>(result: { readonly ok: true; readonly value: T } | { readonly ok: false }): T => {
  if (!result.ok) throw new Error(`expected a yes: ${JSON.stringify(result)}`);
  return result.value;
};

/** The note with which the reference implementation of signed notes is tested, and its key. */
const neumann = `If you think cryptography is the answer to your problem,
then you don't know what your problem is.

\u2014 PeterNeumann x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=
`;
const neumannKey = "PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW";

/** The examples of C2SP signed-note and tlog-checkpoint. No key of theirs is published with them. */
const quasimodo = `Ognuno sta solo sul cuor della terra
trafitto da un raggio di sole:
ed è subito sera.

\u2014 quasimodo.example/salvatore NnugSzTjtVAewIS+Z/iJhUPeFDkO/5QQ2i5ddnGITLlC+EhfLW9oJKONrMouFSQU0xMcXxj99ihAQwaqP3ZekRwNtIc=
`;
const sofa = `example.com/behind-the-sofa
20852163
CsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=

\u2014 example.com/behind-the-sofa Az3grlgtzPICa5OS8npVmf1Myq/5IZniMp+ZJurmRDeOoRDe4URYN7u5/Zhcyv2q1gGzGku9nTo+zyWE+xeMcTOAYQ8=
`;

const ours = keyFrom(7);

describe("a signed note (C2SP signed-note)", () => {
  it("must be believed where the reference implementation believes it", () => {
    expect(signatureBy(value(readNote(neumann)), value(readVerifierLine(neumannKey)))).toBe("good");
  });

  it("must be read from the examples of the specifications, to the letter", () => {
    expect(value(readNote(quasimodo))).toMatchObject({
      text: quasimodo.slice(0, quasimodo.indexOf("\n\n") + 1),
      signatures: [{ name: "quasimodo.example/salvatore", keyId: "367ba04b" }],
    });
    const { text, signatures } = value(readNote(sofa));
    expect(signatures).toMatchObject([{ name: "example.com/behind-the-sofa", keyId: "033de0ae" }]);
    const [origin, , root] = text.split("\n");
    const streams = `streams ${Buffer.alloc(32, 1).toString("base64")}`;
    expect(value(readCheckpoint(`${text}${streams}\n`))).toMatchObject({ origin, size: 20852163 });
    expect(root).toHaveLength(44);
  });

  it("must not be believed with any one bit changed", () => {
    const note = Buffer.from(signNote("a record\n12\n", ours));
    let tried = 0;
    for (const at of note.keys()) {
      for (let bit = 1; bit < 256; bit *= 2) {
        const spoilt = Buffer.from(note);
        spoilt[at] = (spoilt[at] as number) ^ bit;
        const read = readNote(spoilt.toString("utf8"));
        const answer = read.ok ? signatureBy(read.value, ours.verifier) : "unread";
        if (answer === "good") throw new Error(`believed with bit ${bit} of byte ${at} changed`);
        tried += 1;
      }
    }
    expect(tried).toBe(note.length * 8);
  });

  it("must be the same each time, and be of one key only", () => {
    fc.assert(
      fc.property(fc.stringMatching(/^([!-~ ]{1,20}\n){1,4}$/), (text) => {
        const note = signNote(text, ours);
        expect(signNote(text, ours)).toBe(note);
        const read = value(readNote(note));
        expect(read.text).toBe(text);
        expect(signatureBy(read, ours.verifier)).toBe("good");
        expect(signatureBy(read, keyFrom(8).verifier)).toBe("none");
      }),
    );
  });

  it.each([
    ["no empty line", "text\n\u2014 a AAAAAAAA\n"],
    ["a line after it that is no signature", "text\n\nnot one\n"],
    ["a control character", `te\txt\n\n\u2014 a ${Buffer.alloc(68).toString("base64")}\n`],
    ["no line end", `text\n\n\u2014 a ${Buffer.alloc(68).toString("base64")}`],
    ["base64 with stray bits", "text\n\n\u2014 a AAAAAAB=\n"],
  ])("may not be read with %s", (_, written) => {
    expect(readNote(written).ok).toBe(false);
  });
});

describe("a verifier key", () => {
  it("must come back from its line", () => {
    const fresh = signingKey(generateKeyPairSync("ed25519").privateKey).verifier;
    for (const key of [fresh, ours.verifier]) {
      const read = value(readVerifierLine(verifierLine(key)));
      expect({ ...read, publicKey: [...read.publicKey] }).toEqual({
        ...key,
        publicKey: [...key.publicKey],
      });
    }
    expect(verifierLine(value(readVerifierLine(neumannKey)))).toBe(neumannKey);
  });

  it("may not be read with any one character changed", () => {
    const line = verifierLine(ours.verifier);
    for (const at of line.split("").keys()) {
      const other = line[at] === "A" ? "B" : "A";
      expect(readVerifierLine(line.slice(0, at) + other + line.slice(at + 1)).ok).toBe(false);
    }
  });
});
