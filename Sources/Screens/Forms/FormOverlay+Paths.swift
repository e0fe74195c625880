import Core
import Interface

/// Where a name alone leads to, and which files were used before: as the user would write them, the
/// latest first.
public struct UsedPaths: Equatable, Sendable {
  /// The folder that a name alone leads to.
  public let folder: String
  /// The folder that a name alone is read from.
  public let into: String
  /// The files.
  public let files: [String]

  /// Creates what is known of them.
  public init(folder: String, into: String? = nil, files: [String]) {
    self.folder = folder
    self.into = into ?? folder
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
}

/// Paths: Tab completes them, and those that were used before are offered.
extension FormOverlay {
  /// Whether a path is asked for.
  var asksForPath: Bool { questions.contains { $0.path != nil } }

  /// What the path in the field with the focus is for; nil where none is asked for there.
  var pathUse: PathUse? { questions.first { $0.name == form.focused }?.path }

  /// Answers Tab in a field for a path; nil where the key is as in other fields.
  mutating func pressInPath(_ key: Key) -> Answer? {
    // Once the names have been shown, there is no more to say.
    guard pathUse != nil, key == .tab, shownNames == nil else { return nil }
    return .stays(.effects([.listFolder(of: written)]))
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
    let offers = offers
    if let hint = recalledHint(among: offers) { return hint }
    if let names = shownNames {
      let more = names.count - Self.mostNames
      return names.prefix(Self.mostNames).joined(separator: "  ")
        + (more > 0 ? "  og \(more) til" : "") + " · Tab går videre"
    }
    let place = paths.used.map { used in
      switch use {
      case .reading: "Læses fra \(used.into)"
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

  /// The paths that were used before, as they can stand for what is written.
  func pathOffers(_ use: PathUse, for written: String) -> [Offer] {
    let start = written.lastIndex(of: "/").map(written.index(after:)) ?? written.startIndex
    let offers = paths.used?.offers(for: use, named: String(written[start...])) ?? []
    return offers.map { Offer(text: $0, words: "Brugt før") }
  }
}

extension Question {
  /// What it asks for a path for; nil where it asks for something else.
  fileprivate var path: PathUse? { if case .path(let use) = input { use } else { nil } }
}
