// Whose address counts: nobody outside a trusted proxy can choose it.

import { describe, expect, test } from "vitest";
import { processorMs } from "@/lib/testing/processor";
import { clientOf, networkOf, trustOf } from "./network";

const from = (peer: string, forwarded: string | undefined, configured = "") =>
  clientOf(peer, forwarded, trustOf(configured).trust);

describe("the address of a request", () => {
  test("is the socket's, whatever X-Forwarded-For says, where no proxy is trusted", () => {
    expect(from("203.0.113.7", "198.51.100.1")).toBe("203.0.113.7");
    expect(from("127.0.0.1", "198.51.100.1")).toBe("127.0.0.1");
    expect(from("::ffff:203.0.113.7", undefined)).toBe("203.0.113.7");
    expect(from("203.0.113.7", "198.51.100.1", "10.0.0.0/8")).toBe("203.0.113.7");
  });

  test.each([
    ["10.1.2.3", "198.51.100.1", "10.0.0.0/8", "198.51.100.1"],
    ["10.1.2.3", "1.1.1.1, 198.51.100.1", "10.0.0.0/8", "198.51.100.1"],
    ["10.1.2.3", "1.1.1.1, 198.51.100.1, 10.9.9.9", "10.0.0.0/8", "198.51.100.1"],
    ["10.1.2.3", undefined, "10.0.0.0/8", "10.1.2.3"],
    ["10.1.2.3", "unknown", "10.0.0.0/8", "10.1.2.3"],
    ["10.1.2.3", "1.1.1.1, <script>", "10.0.0.0/8", "10.1.2.3"],
    ["::1", "198.51.100.1:4711", "loopback", "198.51.100.1"],
    ["::ffff:127.0.0.1", "[2001:db8::1]:443", "loopback", "2001:db8::1"],
    ["192.168.1.1", "198.51.100.1", "loopback private", "198.51.100.1"],
    ["fd00::1", "198.51.100.1", "private", "198.51.100.1"],
    ["203.0.113.7", "198.51.100.1", "203.0.113.7", "198.51.100.1"],
  ])("of %s with %s, trusting %s%s, is told by the proxy", (peer, forwarded, configured, client) => {
    expect(from(peer, forwarded, configured)).toBe(client);
  });

  test("is as many proxies away as there are said to be, and no further", () => {
    const chain = "9.9.9.9, 198.51.100.1, 172.30.0.1";
    expect(from("10.0.0.1", chain, "0")).toBe("10.0.0.1");
    expect(from("10.0.0.1", chain, "1")).toBe("172.30.0.1");
    expect(from("10.0.0.1", chain, "2")).toBe("198.51.100.1");
    expect(from("10.0.0.1", "198.51.100.1", "2")).toBe("198.51.100.1");
  });

  test("takes no time to find in a header that is made to be long", () => {
    const taken = processorMs(() => {
      expect(from("10.0.0.1", "10.0.0.1,".repeat(200_000), "private")).toBe("10.0.0.1");
      expect(from("10.0.0.1", `${"1".repeat(400_000)}:`, "1")).toBe("10.0.0.1");
    });
    expect(taken).toBeLessThan(1_000);
  });

  test("names what could not be read of whom to trust, and trusts nobody for it", () => {
    expect(trustOf("10.0.0.0/40, example.org, ::1/x, constructor").unreadable).toEqual([
      "10.0.0.0/40",
      "example.org",
      "::1/x",
      "constructor",
    ]);
    expect(from("10.0.0.1", "198.51.100.1", "10.0.0.0/40")).toBe("10.0.0.1");
  });
});

describe("a network", () => {
  test.each([
    ["203.0.113.7", "203.0.113.7"],
    ["::ffff:203.0.113.7", "203.0.113.7"],
    ["2001:db8:1:2:3:4:5:6", "2001:db8:1:2::/64"],
    ["2001:0DB8:0001:0002::1", "2001:db8:1:2::/64"],
    ["2001:db8::1", "2001:db8:0:0::/64"],
    ["fe80::1%eth0", "fe80:0:0:0::/64"],
    ["::1", "0:0:0:0::/64"],
  ])("of %s is %s", (address, network) => expect(networkOf(address)).toBe(network));
});
