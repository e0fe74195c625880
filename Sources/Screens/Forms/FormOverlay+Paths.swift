import Core
import Interface

/// Where a name alone leads to, and which files were used before: as the user would write them, the
/// latest first.
public struct UsedPaths: Equatable, Sendable {
  /// The folder that a name alone leads to.
  public let folder: String
  /// The files.
  public let files: [String]

  /// Creates what is known of them.
  public init(folder: String, files: [String]) {
    self.folder = folder
    self.files = files
  }

  /// What is offered for a path that is asked for: the files that can be read, or where a file with
  /// this name could be written besides where it would be anyway.
  func offers(for use: PathUse, named name: String) -> [String] {
    switch use {
    case .reading(let endings):
      return files.filter { file in endings.contains { file.lowercased().hasSuffix(".\($0)") } }
    case .writing:
      var folders = [folder + "/"]
      for file in files {
        let folder = file.prefix(through: file.lastIndex(of: "/") ?? file.startIndex)
        if !folders.contains(String(folder)) { folders.append(String(folder)) }
      }
      return folders.dropFirst().map { $0 + name }
    }
  }
}

/// What helps with the paths that are written in a form.
struct PathHelp {
  /// The files that were used before, once they are known.
  var used: UsedPaths?
  /// The names that can follow what is written, while it is this.
  fileprivate var choices: (written: String, names: [String])?
  /// Which of what is offered stands in the field, and what was written there before.
  fileprivate var recalled: (place: Int, before: String)?
}

/// Paths: Tab completes them, and the arrows go through those that were used before.
extension FormOverlay {
  /// Whether a path is asked for.
  var asksForPath: Bool { questions.contains { $0.path != nil } }

  /// What the path in the field with the focus is for; nil where none is asked for there.
  var pathUse: PathUse? { questions.first { $0.name == form.focused }?.path }

  private var written: String { form.focused.map { form[$0] } ?? "" }

  /// Answers a key in a field for a path; nil where the key is as in other fields.
  mutating func pressInPath(_ key: Key) -> Answer? {
    guard let use = pathUse else { return nil }
    switch key {
    // Once the names have been shown, there is no more to say.
    case .tab where shownNames == nil: return .stays(.effects([.listFolder(of: written)]))
    case .down: return recall(1, for: use)
    case .up where recalledPlace(for: use) != nil: return recall(-1, for: use)
    default: return nil
    }
  }

  /// Completes the path as a folder's listing tells; where nothing follows, goes on to the next field.
  mutating func complete(_ listing: FolderListing, in size: Size) {
    guard let use = pathUse, listing.written == written else { return }
    let completion = PathCompletion(listing, endings: use.endings)
    if completion.text != written {
      form.replace(with: completion.text)
    } else if completion.names.count < 2 {
      _ = form.update(.tab, in: size)
      return
    }
    if completion.names.count > 1 { paths.choices = (completion.text, completion.names) }
  }

  /// What is said of the path that is being written.
  var pathHint: String? {
    guard let use = pathUse else { return nil }
    let offers = offers(for: use)
    if let place = recalledPlace(for: use) {
      return "Brugt før: \(place + 1) af \(offers.count) · pil ned og op bladrer"
    }
    if let names = shownNames {
      let more = names.count - Self.mostNames
      return names.prefix(Self.mostNames).joined(separator: "  ")
        + (more > 0 ? "  og \(more) til" : "") + " · Tab går videre"
    }
    let place = paths.used.map { used in
      switch use {
      case .reading: "Læses fra \(used.folder)"
      case .writing: "Gemmes i \(used.folder)"
      }
    }
    let isWhole = ["/", "~"].contains { written.hasPrefix($0) }
    return [isWhole ? nil : place, "Tab fuldfører", offers.isEmpty ? nil : "pil ned: brugt før"]
      .compactMap { $0 }.joined(separator: " · ")
  }

  /// How many names are shown at most.
  private static let mostNames = 20

  private var shownNames: [String]? {
    paths.choices.flatMap { $0.written == written ? $0.names : nil }
  }

  private func offers(for use: PathUse) -> [String] {
    let name = paths.recalled?.before ?? written
    let start = name.lastIndex(of: "/").map(name.index(after:)) ?? name.startIndex
    return paths.used?.offers(for: use, named: String(name[start...])) ?? []
  }

  private func recalledPlace(for use: PathUse) -> Int? {
    guard let place = paths.recalled?.place else { return nil }
    let offers = offers(for: use)
    return offers.indices.contains(place) && offers[place] == written ? place : nil
  }

  /// Writes what is offered a step from what is written, or what was written before it; nil past the
  /// last.
  private mutating func recall(_ step: Int, for use: PathUse) -> Answer? {
    let place = recalledPlace(for: use)
    if place == nil { paths.recalled = nil }
    let offers = offers(for: use)
    let next = (place ?? -1) + step
    guard next < offers.count else { return nil }
    let before = paths.recalled?.before ?? written
    form.replace(with: next < 0 ? before : offers[next])
    paths.recalled = next < 0 ? nil : (next, before)
    return .stays()
  }
}

extension Question {
  /// What it asks for a path for; nil where it asks for something else.
  fileprivate var path: PathUse? { if case .path(let use) = input { use } else { nil } }
}
