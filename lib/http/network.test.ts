import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { networkOf } from "@/lib/http/network";

describe("networkOf", () => {
  it.each([
    ["203.0.113.7", "203.0.113.7"],
    ["::ffff:203.0.113.7", "203.0.113.7"],
    ["2001:db8:1:2:3:4:5:6", "2001:db8:1:2::/64"],
    ["2001:0DB8:0001:0002::1", "2001:db8:1:2::/64"],
    ["2001:db8::1", "2001:db8:0:0::/64"],
    ["::1", "0:0:0:0::/64"],
    ["fe80::1%eth0", "fe80:0:0:0::/64"],
    ["", ""],
  ])("counts %s as %s", (address, network) => {
    expect(networkOf(address)).toBe(network);
  });

  it("gives all addresses of one /64 the same network, and other /64s another", () => {
    const group = fc.integer({ min: 1, max: 0xffff }).map((value) => value.toString(16));
    const half = fc.tuple(group, group, group, group);
    fc.assert(
      fc.property(half, half, half, (site, host, otherHost) => {
        const network = networkOf([...site, ...host].join(":"));
        expect(networkOf([...site, ...otherHost].join(":"))).toBe(network);
        expect(network).toBe(`${site.join(":")}::/64`);
      }),
    );
  });
});
