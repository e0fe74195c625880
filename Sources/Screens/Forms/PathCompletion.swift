import Core
import Text

/// What there is in the folder that a path leads to so far.
public struct FolderListing: Equatable, Sendable {
  /// Something in the folder.
  public struct Entry: Equatable, Sendable {
    /// What it is called.
    public let name: String
    /// Whether it is a folder itself.
    public let isFolder: Bool

    /// Creates an entry.
    public init(_ name: String, isFolder: Bool = false) {
      self.name = name
      self.isFolder = isFolder
    }
  }

  /// The path as it was written when this was asked for.
  public let written: String
  /// What there is, in no order; nothing where the folder can't be looked into.
  public let entries: [Entry]

  /// Creates a listing.
  public init(of written: String, _ entries: [Entry]) {
    self.written = written
    self.entries = entries
  }
}

/// How a path that is being written can go on, as shells complete one.
struct PathCompletion {
  /// The path with all that the names which can follow have in common.
  let text: String
  /// The names that can follow, a folder's with a slash behind; none where nothing can.
  let names: [String]

  /// Finds how the path goes on to a folder, or to a file that ends as `endings` say; what is hidden
  /// follows only a full stop, and a name that can't be typed and shown as it is follows nothing.
  init(_ listing: FolderListing, endings: [String]) {
    let written = listing.written
    if written == "~" {
      (text, names) = ("~/", ["~/"])
      return
    }
    let start = written.lastIndex(of: "/").map(written.index(after:)) ?? written.startIndex
    let beginning = written[start...]
    names = listing.entries.filter { entry in
      entry.name.hasPrefix(beginning) && (beginning.hasPrefix(".") || !entry.name.hasPrefix("."))
        && entry.name == entry.name.trimmed
        && entry.name.unicodeScalars.elementsEqual(entry.name.displayable.unicodeScalars)
        && (entry.isFolder || endings.contains { entry.name.lowercased().hasSuffix(".\($0)") })
    }
    .map { $0.isFolder ? $0.name + "/" : $0.name }.sorted(by: DanishOrder.precedes)
    let common = names.dropFirst().reduce(names.first) { common, name in
      common.map { String(zip($0, name).prefix { $0 == $1 }.map(\.0)) }
    }
    text = common.map { written[..<start] + $0 } ?? written
  }
}
