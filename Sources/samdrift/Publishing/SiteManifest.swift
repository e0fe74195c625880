import Core
import Foundation
import Text

/// What a folder says of the site that is published in it: whose it is, and when each file was last
/// changed.
///
/// It is what tells the program's own files from others'.
struct SiteManifest: Codable, Equatable {
  /// Grows when an older program couldn't look after the folder any more.
  var version = SiteManifest.current
  /// The project's id.
  let project: String
  /// When the site was last published, as `Moment.iso`.
  var published: String
  /// When each file was last changed, as `Moment.iso`, by its path below the folder.
  var files: [String: String]

  /// The version that this program writes, and the highest that it reads.
  static let current = 1
  /// The manifest's own name in the folder.
  static let name = ".samdrift-sider.json"

  /// Reads the manifest of a folder; nil where there is none.
  static func read(in folder: String) throws(Failure) -> SiteManifest? {
    let path = "\(folder)/\(name)"
    if access(path, F_OK) != 0, errno == ENOENT { return nil }
    let data = try PrivateFile.read(path, atMost: 10_000_000, onlyOrdinary: true)
    struct Version: Decodable { let version: Int }
    if let found = try? JSONDecoder().decode(Version.self, from: data), found.version > current {
      throw Failure(
        .cannotCreate,
        """
        Siderne i \(folder) er udgivet af en nyere udgave af Samdrift. Intet er udgivet. Opdatér \
        Samdrift, eller vælg en anden mappe.
        """)
    }
    guard let manifest = try? JSONDecoder().decode(SiteManifest.self, from: data) else {
      throw Failure(
        .data,
        """
        \(path) kan ikke læses, så det vides ikke, hvilke filer der er siderne. Intet er udgivet. \
        Vælg en ny mappe, eller slet den gamle, hvis den kun har siderne i sig.
        """)
    }
    if let other = manifest.files.keys.sorted().first(where: { !SitePath($0).isOfSite }) {
      throw Failure(
        .data,
        """
        \(path) nævner »\(other.displayable)«, som ikke kan være en af siderne: filen er ændret af \
        andre. Intet er udgivet. Vælg en ny mappe.
        """)
    }
    return manifest
  }

  /// The manifest as it stands in its file.
  var data: Data {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes, .prettyPrinted]
    guard let data = try? encoder.encode(self) else {
      preconditionFailure("Texts and numbers are JSON.")
    }
    return data
  }
}
