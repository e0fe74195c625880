import Core
import Foundation
import Screens

/// What is done with links from the screen.
extension Machine {
  func hindrance(toOpening link: Link) -> String? {
    if let refusal = link.refusal { return refusal.message }
    if !Viewer.hasDesktop { return "Her er kun en terminal, så linket kan ikke åbnes herfra." }
    if Viewer.program == nil {
      return """
        Programmet xdg-open, der åbner links, mangler. Installér det med »sudo apt-get install \
        xdg-utils«.
        """
    }
    if link.isAddress { return nil }
    var status = stat()
    guard stat(target(of: link), &status) == 0 else {
      return "Der er ingen fil med det navn på denne computer."
    }
    return status.st_mode & S_IFMT == S_IFREG
      ? nil : "Det er ikke en almindelig fil, så det åbnes ikke herfra."
  }

  func open(_ link: Link) throws -> BackgroundWork.Progress {
    if let hindrance = hindrance(toOpening: link) { throw Failure(.unavailable, hindrance) }
    return .then(try Viewer.open(target(of: link)))
  }

  /// The address, or the path of the file from the root, which no program takes for an option.
  private func target(of link: Link) -> String {
    if link.isAddress { return link.text }
    let path = file(link.text)
    return path.hasPrefix("/") ? path : "\(FileManager.default.currentDirectoryPath)/\(path)"
  }
}
