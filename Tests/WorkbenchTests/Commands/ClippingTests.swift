import Testing
import Workbench
import WorkbenchTestSupport

/// `clip norm=` at its limit, and with layers that do not move.
@Suite struct ClippingTests {
  private static let start = ["data xor", "net 2 -> 3 tanh -> 1 sigmoid seed=4"]

  /// W2 after one step, and the norm of the gradients of it.
  private func step(_ lines: String...) throws -> [JSONValue] {
    let bench = Bench()
    _ = try bench.json((Self.start + lines + ["step"]).joined(separator: "\n"))
    return try bench.json("W2").first?["data"]?.items ?? []
  }

  private func norm(_ names: [String]) throws -> Double {
    let bench = Bench()
    _ = try bench.json((Self.start + ["forward", "backward"]).joined(separator: "\n"))
    let squares = names.map { "(\($0)**2).sum()" }.joined(separator: " + ")
    return try #require(try bench.number("(\(squares)) ** 0.5"))
  }

  @Test func belowItsLimitItLeavesTheGradientsAlone() throws {
    let whole = try norm(["dW1", "db1", "dW2", "db2"])
    let free = try step()
    for factor in [1.01, 1.5, 1.9, 4] { #expect(try step("clip norm=\(whole * factor)") == free, "\(factor) times the norm") }
    #expect(try step("clip norm=\(whole * 0.99)") != free)
  }

  @Test func frozenLayersDoNotCount() throws {
    let (whole, moving) = (try norm(["dW1", "db1", "dW2", "db2"]), try norm(["dW2", "db2"]))
    #expect(moving < whole * 0.999)
    let limit = (whole + moving) / 2
    #expect(try step("freeze 1", "clip norm=\(limit)") == step("freeze 1"))
    #expect(try step("clip norm=\(limit)") != step())
  }
}
