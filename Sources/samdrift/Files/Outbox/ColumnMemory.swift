import Core
import Foundation
import Spreadsheet

/// The file where it is remembered what the columns of others' files were taken for, for nobody but
/// the user.
struct ColumnMemory {
  /// The columns of one shape of file.
  private struct Shape: Codable {
    let list: String
    let headings: [String]
    let uses: [ColumnUse]

    func isSame(as reading: ListReading) -> Bool {
      list == reading.kind.rawValue && headings == reading.headings
    }
  }

  /// The file.
  let path: String

  /// How many shapes are remembered.
  private static let most = 50

  private var shapes: [Shape] {
    guard let data = try? PrivateFile.read(path, atMost: 1_000_000, onlyOrdinary: true) else {
      return []
    }
    return (try? JSONDecoder().decode([Shape].self, from: data)) ?? []
  }

  /// What the columns of a file with the same headings were taken for last; nil where there was none.
  func uses(of reading: ListReading) -> [ColumnUse]? {
    shapes.first { $0.isSame(as: reading) && $0.uses.count == $0.headings.count }?.uses
  }

  /// Remembers what the columns of a file are taken for; where that can't be done, goes on without.
  func remember(_ uses: [ColumnUse], of reading: ListReading) {
    let new = Shape(list: reading.kind.rawValue, headings: reading.headings, uses: uses)
    let all = ([new] + shapes.filter { !$0.isSame(as: reading) }).prefix(Self.most)
    guard let data = try? JSONEncoder().encode(Array(all)) else { return }
    try? Environment.makePrivateDirectory(TemporaryFile.directory(of: path))
    try? PrivateFile.write(data, to: path, mayReplace: true)
  }

  /// Forgets them all, since a person's name may be a heading; false where that can't be done.
  func forget() -> Bool { unlink(path) == 0 || errno == ENOENT || errno == ENOTDIR }

  /// What is said when they can't be forgotten.
  var cannotBeForgotten: String {
    "Det, der huskes om andres kolonner, kunne ikke slettes. Slet filen \(path) selv."
  }
}
