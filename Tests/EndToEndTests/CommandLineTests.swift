import Testing

@testable import longhand

@Suite struct CommandLineTests {
  @Test func commonOptionsMayComeFirst() {
    #expect(Longhand.hoisted(["--plain", "run", "f"]) == ["run", "--plain", "f"])
    #expect(Longhand.hoisted(["--color", "never", "--lessons=x", "verify", "a"]) == ["verify", "--color", "never", "--lessons=x", "a"])
    #expect(Longhand.hoisted(["run", "--plain"]) == ["run", "--plain"])
    #expect(Longhand.hoisted(["--plain", "first"]) == ["--plain", "first"])
    #expect(Longhand.hoisted(["--color"]) == ["--color"])
    #expect(Longhand.hoisted([]) == [])
  }
}
