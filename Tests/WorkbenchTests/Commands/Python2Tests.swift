import Testing
import WorkbenchTestSupport

/// Only what Python 3 would get further with is said to be Python 2.
@Suite struct Python2Tests {
  @Test(arguments: [
    "for i in xrange(3):\n    print \"hello\", i\n", "x = 1\nprint x\n", "try:\n    x = 1\nexcept ValueError, e:\n    pass\n",
  ])
  func oldProgramsAreKnown(text: String) throws {
    let error = try #require(Bench().error(text))
    #expect(error.message.hasPrefix("this program is in Python 2"))
  }

  @Test(arguments: [
    ("x = 1\nprint(x\n", "'(' was never closed"), ("x = 1\nprint(\"a\" \"b)\n", "this text was never closed"),
    ("x = [1, 2\nprint(x)\ny = 2\n", "'[' was never closed"),
  ])
  func slipsOfTodayAreNot(text: String, message: String) throws {
    #expect(try #require(Bench().error(text)).message == message)
  }
}
