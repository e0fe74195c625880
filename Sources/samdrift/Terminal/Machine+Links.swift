import Core
import Screens

/// What is done with links from the screen.
extension Machine {
  func look(at link: Link) throws -> BackgroundWork.Progress {
    // Not even whether there is such a file on the server is told.
    if Kiosk.current != nil {
      return .done(.link(link, path: nil, hindrance: link.refusal?.message ?? KioskWords.noLink))
    }
    return try find(link) { [self] file in
      .done(.link(link, path: file?.path, hindrance: hindrance(toOpening: link, file)))
    }
  }

  func open(_ link: Link, at path: String?) throws -> BackgroundWork.Progress {
    if Kiosk.current != nil { throw Failure(.unavailable, KioskWords.noLink) }
    return try find(link) { [self] file in
      if let hindrance = hindrance(toOpening: link, file) {
        throw Failure(.unavailable, hindrance)
      }
      guard file?.path == path else {
        throw Failure(
          .unavailable, "Stien fører nu til en anden fil. Tryk L igen for at se hvilken.")
      }
      // A path from the root is taken for an option by no program.
      return .then(try Viewer.open(file?.path ?? link.text))
    }
  }

  /// Finds the file of a link that may be a path, and gives what follows: at once where that is soon
  /// done.
  private func find(
    _ link: Link, then: @escaping (LinkedFile?) throws -> BackgroundWork.Progress
  ) throws -> BackgroundWork.Progress {
    guard link.isPath, !link.isWindowsPath else { return try then(nil) }
    let (path, database) = (outbox.fromHome(link.text), self.database)
    return try BackgroundWork.finding(FileLook { LinkedFile(path, database: database) }, then: then)
  }

  private func hindrance(toOpening link: Link, _ file: LinkedFile?) -> String? {
    if let refusal = link.refusal { return refusal.message }
    if !Viewer.hasDesktop { return "Her er kun en terminal, så linket kan ikke åbnes herfra." }
    if Viewer.program == nil {
      return """
        Programmet xdg-open, der åbner links, mangler. \(OtherProgram.advice("xdg-utils")).
        """
    }
    if link.isWindowsPath { return "Det er en sti på Windows, så filen kan ikke åbnes herfra." }
    return file?.hindrance
  }
}
