import { describe, expect, it } from "vitest";
import { makeSecret, checkSecret } from "./secret.mjs";
import { checkNode, readSettings } from "./settings.mjs";

describe("the settings", () => {
  it("refuse a Node older than 20.19 with one sentence", () => {
    for (const version of ["14.21.3", "18.20.8", "20.18.1"])
      expect(() => checkNode(version)).toThrow(/needs Node 20\.19 or newer and this is/);
    for (const version of ["20.19.0", "22.0.0", "24.11.1"]) expect(() => checkNode(version)).not.toThrow();
  });

  it("have a port and an address when nothing is set, and take those given", () => {
    expect(readSettings({})).toEqual({ port: 3000, publicUrl: "http://localhost:3000", databaseUrl: undefined });
    expect(
      readSettings({ PORT: "80", PUBLIC_URL: "https://warmup.example", DATABASE_URL: "postgres://u@h/d" }),
    ).toEqual({
      port: 80,
      publicUrl: "https://warmup.example",
      databaseUrl: "postgres://u@h/d",
    });
  });

  it("refuse what cannot be meant", () => {
    for (const PORT of ["0", "65536", "3e9", "http", "30.5"])
      expect(() => readSettings({ PORT })).toThrow(/is no port/);
    for (const PUBLIC_URL of ["warmup.example", "ftp://warmup.example"])
      expect(() => readSettings({ PUBLIC_URL })).toThrow(/set it to the address/);
    for (const DATABASE_URL of ["x", "mysql://h/d"])
      expect(() => readSettings({ DATABASE_URL })).toThrow(/no address of a PostgreSQL/);
  });

  it("say who may sign up and how mail is sent, or what is wrong with that", () => {
    const mail = { SMTP_URL: "smtps://user:p%40ss@mail.example:465", MAIL_FROM: "Warmup <warmup@mail.example>" };
    for (const SIGN_UP of ["open", "invitation", "closed", "", undefined])
      expect(() => readSettings({ SIGN_UP, ...mail })).not.toThrow();
    expect(() => readSettings({ ...mail, MAIL_FROM: "warmup@mail.example" })).not.toThrow();
    expect(() => readSettings({ SIGN_UP: "Open" })).toThrow(/SIGN_UP is “Open”; set it to open, invitation or closed/);
    for (const REQUIRE_SECOND_FACTOR of ["staff", "none", "", undefined])
      expect(() => readSettings({ REQUIRE_SECOND_FACTOR })).not.toThrow();
    expect(() => readSettings({ REQUIRE_SECOND_FACTOR: "yes" })).toThrow(
      /REQUIRE_SECOND_FACTOR is “yes”; set it to staff/,
    );
    for (const SMTP_URL of ["mail.example", "https://mail.example", "smtp:mail", "smtp://"])
      expect(() => readSettings({ ...mail, SMTP_URL })).toThrow(/SMTP_URL is no address of a mail server/);
    for (const MAIL_FROM of [undefined, "", "Warmup", "Warmup <>", "a@b.c\r\nBcc: x@y.z", "a@b.c, d@e.f"])
      expect(() => readSettings({ ...mail, MAIL_FROM })).toThrow(/mail needs a sender/);
  });

  it("say where larger models lie, or what is wrong with that", () => {
    for (const MODEL_HOST of [undefined, "", "https://models.example/warmup/", "http://localhost:8080"])
      expect(() => readSettings({ MODEL_HOST })).not.toThrow();
    for (const MODEL_HOST of ["models.example", "http://models.example", "https://u:p@models.example"])
      expect(() => readSettings({ MODEL_HOST })).toThrow(
        /MODEL_HOST is “.+”; set it to the https address of the folder/,
      );
  });

  it("say which language model judges interviews, or what is wrong with that", () => {
    const judge = { LLM_BASE_URL: "http://localhost:11434/v1", LLM_MODEL: "qwen3:8b" };
    for (const more of [{}, { LLM_API_KEY: "sk-1" }, { LLM_TIMEOUT_SECONDS: "", LLM_TOKENS_PER_DAY: "500000" }])
      expect(() => readSettings({ ...judge, ...more })).not.toThrow();
    for (const LLM_BASE_URL of ["localhost:11434", "ftp://h/v1", "https://u:p@h/v1", "https://h/v1?key=1"])
      expect(() => readSettings({ ...judge, LLM_BASE_URL })).toThrow(/LLM_BASE_URL is no address/);
    expect(() => readSettings({ ...judge, LLM_MODEL: "" })).toThrow(/LLM_MODEL is missing/);
    expect(() => readSettings({ LLM_MODEL: "x" })).toThrow(/LLM_BASE_URL is missing/);
    expect(() => readSettings({ ...judge, LLM_API_KEY: "sk 1" })).toThrow(/set it to the key alone/);
    for (const more of [{ LLM_TIMEOUT_SECONDS: "1" }, { LLM_CONCURRENCY: "many" }, { LLM_TOKENS_PER_DAY: "1e6" }])
      expect(() => readSettings({ ...judge, ...more })).toThrow(/set it to a whole number/);
  });

  it("refuse a secret that can be guessed and accept every made one", () => {
    for (const weak of ["", "secret", "a".repeat(64), "changeme".repeat(8)])
      expect(() => checkSecret(weak, "WARMUP_SECRET")).toThrow(/WARMUP_SECRET is too weak/);
    for (let i = 0; i < 100; i += 1) expect(() => checkSecret(makeSecret(), "x")).not.toThrow();
  });
});
