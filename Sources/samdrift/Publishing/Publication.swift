import Core
import Foundation
import Reports

/// What publishing a site in a folder comes to.
struct Publication {
  /// A file to be written.
  struct Change: Equatable {
    let path: String
    let data: Data
    /// Whether there is none of the name.
    let isNew: Bool
  }

  /// The files to be written; the front page, to which all others are linked, is the last.
  let changes: [Change]
  /// The paths of those that are no longer part of the site.
  let removed: [String]
  /// How many stay as they are.
  let unchanged: Int
  /// What the folder says of itself afterwards.
  let manifest: SiteManifest

  /// Holds a site up against what a folder has.
  ///
  /// `read` gives what stands in a file of the folder, or nil where there is none.
  init(
    of site: Site, for project: String, over former: SiteManifest?, at now: Moment,
    read: (_ path: String) -> Data?
  ) {
    var changes: [Change] = []
    var manifest = SiteManifest(project: project, published: now.iso, files: [:])
    var unchanged = 0
    // The front page is the first of a site's files.
    for (index, file) in site.files.enumerated().reversed() {
      let present = read(file.path)
      let isFront = index == 0
      let changed = former?.files[file.path].flatMap { Moment(iso: $0) }
      let before = isFront ? former.flatMap { Moment(iso: $0.published) } : nil
      let isSame =
        changed != nil
        && present == Data(file.text(changed: changed, published: before).utf8)
      manifest.files[file.path] = (isSame ? changed ?? now : now).iso
      if isSame, !isFront {
        unchanged += 1
        continue
      }
      let text = file.text(changed: isSame ? changed : now, published: isFront ? now : nil)
      changes.append(Change(path: file.path, data: Data(text.utf8), isNew: present == nil))
    }
    self.changes = changes
    self.manifest = manifest
    self.unchanged = unchanged
    removed = (former?.files.keys.filter { manifest.files[$0] == nil } ?? []).sorted()
  }
}

extension Publication {
  /// One of the things by which a site is put in place when all of its files are on disk beside it.
  enum Step: Equatable {
    /// A file takes its place; `isNew` where there is none that it replaces.
    case move(String, to: String, isNew: Bool)
    case makeFolder(String)
    case remove(String)

    /// Whether the site that was there isn't whole any more.
    var endsFormer: Bool {
      switch self {
      case .move(_, _, let isNew): !isNew
      case .makeFolder: false
      case .remove: true
      }
    }
  }

  /// What the folder says of itself while the site is put in place: whatever of it is there then is
  /// known as its own.
  private func interim(over former: SiteManifest?) -> SiteManifest {
    var interim = manifest
    interim.files.merge(former?.files ?? [:]) { own, _ in own }
    return interim
  }

  private static let (interimName, manifestName) = ("interim", "manifest")

  /// All that is to be on disk beside the site, by its name there.
  func files(over former: SiteManifest?) -> [(name: String, data: Data)] {
    changes.enumerated().map { (String($0), $1.data) }
      + [
        (Self.interimName, interim(over: former).data), (Self.manifestName, manifest.data),
      ]
  }

  /// Whether files are called so beside a site.
  static func isFile(_ name: String) -> Bool {
    name == interimName || name == manifestName || Int(name) != nil
  }

  /// The folders below the site's own that its files are put in.
  private var folders: [String] {
    Set(changes.map { SitePath($0.path).folder }).subtracting(["."]).sorted()
  }

  /// What puts the site in place, one after the other.
  ///
  /// New names come first: only they can want room, and nothing leads to them yet.
  var steps: [Step] {
    let moves = changes.enumerated().map { Step.move(String($0), to: $1.path, isNew: $1.isNew) }
    return [.move(Self.interimName, to: SiteManifest.name, isNew: true)]
      + folders.map { .makeFolder($0) }
      + moves.filter { !$0.endsFormer } + moves.filter(\.endsFormer)
      + removed.map { .remove($0) }
      + [.move(Self.manifestName, to: SiteManifest.name, isNew: false)]
  }
}
