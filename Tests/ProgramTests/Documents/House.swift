import Foundation
import TestSupport

/// The rooms of the program as the package and its folders have them.
struct House {
  /// A target of the program.
  struct Room {
    let name: String
    /// The rooms that it names as its dependencies.
    let knows: [String]
    /// Its subjects and what else it is divided into, with the folder of each from the root.
    let folders: [(subject: String, path: String)]
  }

  /// The rooms in the package's order.
  let rooms: [Room]

  /// Reads the package and the folders.
  init() throws {
    let package = try Documentation.text(of: "Package.swift")
    let product = package.components(separatedBy: "path: \"Tests")[0]
    let targets = product.matches(
      of:
        /\.(?:target|executableTarget|systemLibrary)\(\s*name: "(\w+)"(?:,\s*dependencies: \[([^\]]*)\])?/
    )
    let names = targets.map { String($0.1) }.filter { $0 != "TestSupport" }
    rooms = try targets.filter { names.contains(String($0.1)) }.map { target in
      let words = (target.2 ?? "").matches(of: /"(\w+)"/).map { String($0.1) }
      return Room(
        name: String(target.1), knows: words.filter(names.contains),
        folders: try Self.folders(of: String(target.1)))
    }
  }

  /// How far above the ground a room is: one more than the highest that it knows of.
  func floor(of room: Room) -> Int {
    1 + (rooms.filter { room.knows.contains($0.name) }.map(floor).max() ?? 0)
  }

  /// The rooms floor by floor, from the top.
  var floors: [[Room]] {
    Dictionary(grouping: rooms, by: floor).sorted { $0.key > $1.key }.map(\.value)
  }

  /// What stands in a folder of its own in more than one room, by name.
  var subjects: [String] {
    let all = Dictionary(grouping: rooms.flatMap(\.folders), by: \.subject)
    return all.filter { $0.value.count > 1 }.keys.sorted()
  }

  /// The folders of a room; those of the commands stand for it.
  private static func folders(of room: String) throws -> [(subject: String, path: String)] {
    let top = "Sources/\(room)"
    return try ([top, top + "/Commands"]).flatMap { folder in
      try subfolders(of: folder).filter { $0 != "Commands" }.map { ($0, "\(folder)/\($0)") }
    }
  }

  private static func subfolders(of folder: String) throws -> [String] {
    let url = Documentation.root.appendingPathComponent(folder)
    guard FileManager.default.fileExists(atPath: url.path) else { return [] }
    // A folder without files isn't in the repository.
    return try FileManager.default.contentsOfDirectory(atPath: url.path).sorted().filter {
      let inside = FileManager.default.enumerator(atPath: url.appendingPathComponent($0).path)
      return inside?.contains { "\($0)".contains(".") } == true
    }
  }
}

/// The house as it is drawn on a page.
extension House {
  /// The page.
  var page: String {
    """
    # The house on one page

    Drawn by a test from the package and the folders under `Sources`; `RECORD=1 swift test --filter HouseTests` draws it anew. What each room holds stands in [Architecture.md](Architecture.md).

    ## Floors

    A room knows only of rooms below it, and not of all of those: the lines under the picture say of which.

    ```
    \(picture)
    ```

    \(rooms.filter { !$0.knows.isEmpty }.reversed().map(line).joined(separator: "\n"))

    ## Subjects

    A subject has a folder of the same name in every room where it has something: what it is in `Core`, how it is played in `Demo`, read and written in `Spreadsheet`, drawn in `Drawing`, put on paper in `Reports`, shown in `Screens` and told the program in `samdrift`.

    | Subject | \(subjectRooms.map(\.name).joined(separator: " | ")) |
    |---\(String(repeating: "|:-:", count: subjectRooms.count))|
    \(subjects.map(row).joined(separator: "\n"))

    What has a folder in one room only: \(besides.joined(separator: "; ")).
    """
  }

  private var picture: String {
    let width = 78
    var lines: [String] = []
    var below: [Int] = []
    for rooms in floors {
      let inner = width - rooms.count - 1
      let widths = rooms.indices.map { inner / rooms.count + ($0 < inner % rooms.count ? 1 : 0) }
      let walls = Self.walls(widths)
      lines.append(Self.ceiling(width, above: below, under: walls))
      let cells = zip(rooms, widths).map { room, width in
        let left = (width - room.name.count) / 2
        return String(repeating: " ", count: left) + room.name
          + String(repeating: " ", count: width - room.name.count - left)
      }
      lines.append("│" + cells.joined(separator: "│") + "│")
      below = walls
    }
    lines.append(Self.ceiling(width, above: below, under: []))
    return lines.joined(separator: "\n")
  }

  /// The columns of the walls between and around rooms.
  private static func walls(_ widths: [Int]) -> [Int] {
    widths.reduce(into: [0]) { $0.append($0.last! + $1 + 1) }
  }

  private static func ceiling(_ width: Int, above: [Int], under: [Int]) -> String {
    let signs: [[Character]] = [["─", "┬"], ["┴", "┼"]]
    var line = (0..<width).map { column in
      signs[above.contains(column) ? 1 : 0][under.contains(column) ? 1 : 0]
    }
    line[0] = above.isEmpty ? "┌" : under.isEmpty ? "└" : "├"
    line[width - 1] = above.isEmpty ? "┐" : under.isEmpty ? "┘" : "┤"
    return String(line)
  }

  private func line(_ room: Room) -> String {
    "- `\(room.name)` knows of " + room.knows.map { "`\($0)`" }.joined(separator: ", ")
  }

  private var subjectRooms: [Room] {
    rooms.filter { room in room.folders.contains { subjects.contains($0.subject) } }
  }

  private func row(_ subject: String) -> String {
    let cells = subjectRooms.map { room in
      room.folders.first { $0.subject == subject }.map { "[●](../\($0.path))" } ?? " "
    }
    return "| \(subject) | \(cells.joined(separator: " | ")) |"
  }

  private var besides: [String] {
    rooms.compactMap { room in
      let own = room.folders.filter { !subjects.contains($0.subject) }
      if own.isEmpty { return nil }
      return "`\(room.name)` "
        + own.map { "[\($0.subject)](../\($0.path))" }.joined(separator: ", ")
    }
  }
}
