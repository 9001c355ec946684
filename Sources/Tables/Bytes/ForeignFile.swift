/// Files that hold no table as text, known by their first bytes, and what makes one of them.
enum ForeignFile {
  private static let all: [(first: [UInt8], offset: Int, name: String, hint: String)] = [
    ([0xD0, 0xCF, 0x11, 0xE0], 0, "an old Excel or Word file", "in Excel, save it as CSV UTF-8"),
    (Array("BZh".utf8), 0, "packed with bzip2", "unpack it first: bunzip2 FILE"),
    ([0xFD, 0x37, 0x7A, 0x58, 0x5A], 0, "packed with xz", "unpack it first: unxz FILE"),
    ([0x28, 0xB5, 0x2F, 0xFD], 0, "packed with zstd", "unpack it first: unzstd FILE"),
    (Array("7z\u{BC}\u{AF}".unicodeScalars.map { UInt8($0.value) }), 0, "a 7-Zip archive", "unpack it first: 7z x FILE"),
    (Array("Rar!".utf8), 0, "a RAR archive", "unpack it first"),
    (Array("PAR1".utf8), 0, "a Parquet file", "in Python: pandas.read_parquet(\"FILE\").to_csv(\"FILE.csv\", index=False)"),
    (Array("ARROW1".utf8), 0, "an Arrow file", "in Python: pandas.read_feather(\"FILE\").to_csv(\"FILE.csv\", index=False)"),
    ([0x89, 0x48, 0x44, 0x46], 0, "an HDF5 file", "in Python: pandas.read_hdf(\"FILE\").to_csv(\"FILE.csv\", index=False)"),
    (Array("SQLite format 3".utf8), 0, "an SQLite data base", "sqlite3 -header -csv FILE \"select * from TABLE\" > FILE.csv"),
    (Array("MATLAB 5.0".utf8), 0, "a MATLAB file", "in Python: scipy.io.loadmat reads it, numpy.savez writes .npz, which data reads"),
    (Array("%PDF".utf8), 0, "a PDF", "data needs the numbers as text, such as CSV"),
    ([0x89, 0x50, 0x4E, 0x47], 0, "a picture", "data needs the numbers as text, such as CSV"),
    ([0xFF, 0xD8, 0xFF], 0, "a picture", "data needs the numbers as text, such as CSV"),
    ([0x80, 0x04, 0x95], 0, "a Python pickle", "in Python: numpy.savez(\"FILE.npz\", X=X, y=y); data reads .npz"),
    ([0x80, 0x03], 0, "a Python pickle", "in Python: numpy.savez(\"FILE.npz\", X=X, y=y); data reads .npz"),
    ([0x80, 0x02], 0, "a Python pickle", "in Python: numpy.savez(\"FILE.npz\", X=X, y=y); data reads .npz"),
    (Array("RDX".utf8), 0, "an R file", "in R: write.csv(x, \"FILE.csv\", row.names = FALSE)"),
    (Array("ustar".utf8), 257, "a tar archive", "unpack it first: tar xf FILE"),
    (Array("<!DOCTYPE".utf8), 0, "a web page", "it is not the table itself: fetch the file that the page links to (on GitHub, Raw)"),
    (Array("<!doctype".utf8), 0, "a web page", "it is not the table itself: fetch the file that the page links to (on GitHub, Raw)"),
    (Array("<html".utf8), 0, "a web page", "it is not the table itself: fetch the file that the page links to (on GitHub, Raw)"),
    (Array("<?xml".utf8), 0, "XML", "data reads CSV and its kin, JSON, .npy, .npz and IDX"),
    (Array("version https://git-lfs".utf8), 0, "a Git LFS pointer, not the file itself", "fetch the file: git lfs pull"),
  ]

  static func refusal(_ bytes: [UInt8]) -> TableFault? {
    var start = 0
    while start < bytes.count, bytes[start] <= 32, start < 8 { start += 1 }
    for kind in all {
      let from = kind.offset > 0 ? kind.offset : kind.first[0] == UInt8(ascii: "<") ? start : 0
      guard bytes.count >= from + kind.first.count, bytes[from..<from + kind.first.count].elementsEqual(kind.first) else { continue }
      return .whole("it is \(kind.name)", hint: kind.hint)
    }
    return nil
  }
}
