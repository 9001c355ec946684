import Foundation
import TestSupport
import Testing
import WorkbenchTestSupport

@testable import Workbench

/// What programs do with folders and with files that they have written.
@Suite struct ProgramFileTests {
  @Test func foldersAreMadeFilledRenamedAndRemoved() throws {
    let folder = TemporaryDirectory()
    let bench = Bench()
    let text = bench.text(
      "import os, shutil",
      "top = '\(folder.path)/runs'",
      "os.makedirs(top + '/a/b')",
      "with open(top + '/a/x.txt', 'w') as f: f.write('1')",
      "os.rename(top + '/a/x.txt', top + '/a/b/y.txt')",
      "print(sorted(os.listdir(top + '/a')), os.listdir(top + '/a/b'))",
      "os.remove(top + '/a/b/y.txt')",
      "os.rmdir(top + '/a/b')",
      "print(os.listdir(top + '/a'))",
      "shutil.rmtree(top)",
      "print(os.path.exists(top))")
    #expect(text == "['b'] ['y.txt']\n[]\nFalse\n")
    #expect(!FileManager.default.fileExists(atPath: folder.path + "/runs"))
  }

  /// What removes a folder with all that is in it takes no step out of it through a symbolic link.
  @Test func linksAreNotFollowedByWhatRemoves() throws {
    let folder = TemporaryDirectory()
    try folder.write("1", to: "theirs/kept.txt")
    let theirs = folder.path + "/theirs"
    let bench = Bench()
    let text = bench.text(
      "import os, shutil, pathlib",
      "top = '\(folder.path)/runs'",
      "os.makedirs(top + '/a')")
    #expect(text == "")
    try FileManager.default.createSymbolicLink(atPath: folder.path + "/runs/link", withDestinationPath: theirs)
    try FileManager.default.createSymbolicLink(atPath: folder.path + "/runs/loop", withDestinationPath: folder.path + "/runs")
    try FileManager.default.createSymbolicLink(atPath: folder.path + "/runs/gone", withDestinationPath: folder.path + "/nothing")
    #expect(
      bench.text(
        "print(os.path.islink(top + '/link'), os.path.exists(top + '/gone'), os.path.lexists(top + '/gone'))",
        "print(os.path.realpath(top + '/link/new/a.txt') == os.path.realpath('\(theirs)') + '/new/a.txt')",
        "print(sorted([os.path.relpath(root, top) for root, folders, files in os.walk(top)]))",
        "print(sorted([p.name for p in pathlib.Path(top).glob('**/*')]))",
        "os.remove(top + '/loop')")
        == "True False True\nTrue\n['.', 'a']\n['a', 'gone', 'link', 'loop']\n")
    for path in ["link", "link/", "a/../link/."] {
      #expect(bench.error("shutil.rmtree(top + '/\(path)')")?.message == "Cannot call rmtree on a symbolic link", "\(path)")
    }
    #expect(bench.text("shutil.rmtree(top)", "print(os.path.exists(top))") == "False\n")
    #expect(FileManager.default.fileExists(atPath: theirs + "/kept.txt"))
  }

  @Test func whatTheSystemRefusesIsSaidAsPythonSaysIt() throws {
    let folder = TemporaryDirectory()
    try folder.write("1", to: "full.txt")
    let bench = Bench()
    try bench.json("import os")
    #expect(bench.error("os.rmdir('\(folder.path)')")?.message == "[Errno 39] Directory not empty: '\(folder.path)'")
    #expect(bench.error("os.mkdir('\(folder.path)/a/b')")?.message == "[Errno 2] No such file or directory: '\(folder.path)/a/b'")
    #expect(bench.error("os.remove('\(folder.path)/b')")?.message == "[Errno 2] No such file or directory: '\(folder.path)/b'")
    #expect(bench.error("os.mkdir('\(folder.path)')")?.message == "[Errno 17] File exists: '\(folder.path)'")
  }

  @Test func insideALessonsFenceNothingIsChanged() throws {
    let folder = TemporaryDirectory()
    try folder.write("1", to: "a.txt")
    let bench = Bench(fileAccess: .confined(folder: folder.path))
    try bench.json("import os")
    for line in ["os.mkdir('b')", "os.remove('a.txt')", "os.rename('a.txt', 'c.txt')"] {
      #expect(bench.error(line)?.message == "a lesson writes no files", "\(line)")
    }
    #expect(FileManager.default.fileExists(atPath: folder.path + "/a.txt"))
  }
}
