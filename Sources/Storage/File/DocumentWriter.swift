import Core
import Foundation

/// Writes an exported project a change at a time, so that no more of its history need be held.
///
/// The text is as `JSONEncoder` makes it with sorted keys and indentation: exports are compared
/// with one another, so it stays the same byte for byte.
struct DocumentWriter {
  /// What has been written since the last time it was taken, always whole characters.
  private(set) var text: [UInt8] = []
  /// The transaction that is being written, whose remaining keys come after its changes.
  private var transaction: Transaction?
  private var hasChanges = false

  /// Begins the document of the project with an id, which may be for practice.
  init(project: String, isPractice: Bool = false) {
    add("{\n")
    members([("format", DocumentJSON.format)], indent: "  ")
    add(isPractice ? ",\n  \"practice\" : true,\n" : ",\n")
    members([("project", project)], indent: "  ")
    add(",\n  \"transactions\" : [")
  }

  /// Writes the next piece of the history.
  mutating func add(_ part: HistoryPart) {
    switch part {
    case .transaction(let next):
      let isFirst = transaction == nil
      endTransaction()
      add(isFirst ? "\n    {\n" : ",\n    {\n")
      members([("author", next.author)], indent: "      ")
      add(",\n      \"changes\" : [")
      transaction = next
      hasChanges = false
    case .change(let change):
      add(hasChanges ? ",\n        {\n" : "\n        {\n")
      add(change)
      add("\n        }")
      hasChanges = true
    }
  }

  /// Writes what comes after the history.
  mutating func finish() {
    let isEmpty = transaction == nil
    endTransaction()
    add(isEmpty ? "\n\n  ]" : "\n  ]")
    add(",\n  \"version\" : \(FormatVersion.current)\n}\n")
  }

  /// Hands over what has been written since the last time.
  mutating func take() -> Data {
    defer { text.removeAll(keepingCapacity: true) }
    return Data(text)
  }

  private mutating func endTransaction() {
    guard let transaction else { return }
    let (undoes, redoes): (String?, String?) =
      switch transaction.act {
      case .edit: (nil, nil)
      case .undo(let target): (target, nil)
      case .redo(let target): (nil, target)
      }
    add(hasChanges ? "\n      ],\n" : "\n\n      ],\n")
    members(
      [
        ("id", transaction.id), ("label", transaction.label), ("redoes", redoes),
        ("time", transaction.time.iso), ("undoes", undoes),
      ], indent: "      ")
    add("\n    }")
  }

  private mutating func add(_ change: Change) {
    let indent = "          "
    let (kind, record) = (change.reference.kind.name, change.reference.id)
    switch change {
    case .set(_, let field, let old, let new):
      members(
        [
          ("action", "set"), ("field", field), ("kind", kind), ("new", new), ("old", old),
          ("record", record),
        ], indent: indent)
    case .insert(_, let fields), .remove(_, let fields):
      let isNew = if case .insert = change { true } else { false }
      members([("action", isNew ? "insert" : "remove")], indent: indent)
      add(",\n          \"fields\" : {\n")
      members(fields.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }, indent: "            ")
      add("\n          },\n")
      members([("kind", kind), ("record", record)], indent: indent)
    }
  }

  /// Writes the members of an object that have a value; their keys must be in order.
  private mutating func members(_ members: [(String, String?)], indent: String) {
    var isFirst = true
    for (key, value) in members {
      guard let value else { continue }
      if !isFirst { add(",\n") }
      isFirst = false
      add(indent)
      quote(key)
      add(" : ")
      quote(value)
    }
  }

  private mutating func add(_ raw: String) { text.append(contentsOf: raw.utf8) }

  private mutating func quote(_ value: String) {
    text.append(UInt8(ascii: "\""))
    for byte in value.utf8 {
      switch byte {
      case UInt8(ascii: "\""): add("\\\"")
      case UInt8(ascii: "\\"): add("\\\\")
      case 0x08: add("\\b")
      case 0x09: add("\\t")
      case 0x0A: add("\\n")
      case 0x0C: add("\\f")
      case 0x0D: add("\\r")
      case ..<0x20: add((byte < 0x10 ? "\\u000" : "\\u00") + String(byte, radix: 16))
      default: text.append(byte)
      }
    }
    text.append(UInt8(ascii: "\""))
  }
}

extension Journal {
  /// Gives the JSON of a project with its history to `write`, in pieces of whole characters.
  ///
  /// Throws, when some has been given, where the history contradicts itself, or there is none.
  public func export(_ project: String, _ write: (Data) throws -> Void) throws {
    let pieceLength = 1 << 16
    var writer = DocumentWriter(project: project, isPractice: isPractice)
    var records = RecordIDs()
    var isThere = false
    try walk(project) { part in
      isThere = true
      if case .change(let change) = part { try demandIntact { try records.apply(change) } }
      writer.add(part)
      if writer.text.count >= pieceLength { try write(writer.take()) }
    }
    guard isThere else { throw StorageError.removed }
    writer.finish()
    try write(writer.take())
  }
}
