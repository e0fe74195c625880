import Core
import Interface

/// The allocation keys with their shares, as rows of a page.
enum KeysSection {
  /// The rows: a heading, and each key.
  static func rows(_ project: Project, _ width: Int, section: Int = 0) -> [PageRow] {
    let keys = project.allocationKeys
    let heading = PageRow(
      id: nil, section: section,
      lines: [[], [Span("Fordelingsnøgler  \(keys.count)", .heading)]])
    if keys.isEmpty {
      return [
        heading,
        PageRow(
          id: KeyItem.noKeys.id, section: section,
          lines: "Ingen endnu.".wrapped(to: width).map { [Span($0, .muted)] }),
      ]
    }
    return [heading]
      + keys.map { key in
        PageRow(
          id: KeyItem.key(key.id).id, section: section,
          lines: "\(key.plainName): \(key.basis.shown)".wrapped(to: width).map { [Span($0)] })
      }
  }
}
