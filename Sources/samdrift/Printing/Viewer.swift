import Core
import Glibc
import Interface
import Screens
import Text

/// Opens files and addresses in the programs that the desktop has for them, with `xdg-open`.
enum Viewer {
  /// Whether there is a desktop to open something on.
  static var hasDesktop: Bool {
    ["DISPLAY", "WAYLAND_DISPLAY"].contains { Environment.variable($0) != nil }
  }

  /// Where xdg-open is; nil where it is missing.
  static var program: String? { OtherProgram.find("xdg-open") }

  /// Where xdg-open is.
  ///
  /// Throws where it is missing, and where there is no desktop: it would take the terminal then.
  static func find() throws(Failure) -> String {
    if Kiosk.current != nil { throw Failure(.unavailable, KioskWords.noPaper) }
    guard hasDesktop else {
      throw Failure(
        .unavailable,
        """
        Papiret kan ikke åbnes her, hvor der kun er en terminal. Tryk g for at gemme det som fil, \
        og åbn filen på en computer med skærmvinduer.
        """)
    }
    guard let path = program else {
      throw Failure(
        .unavailable,
        """
        Programmet xdg-open, der åbner filer, mangler. \(OtherProgram.advice("xdg-utils")), \
        eller tryk g for at gemme papiret som fil.
        """)
    }
    return path
  }

  /// Opens a file; it takes a moment to tell whether that can be done.
  static func open(
    _ file: String, with viewer: String, in directory: String
  ) throws(Failure) -> BackgroundWork {
    guard let program = OtherProgram(viewer, [file], reading: "/dev/null", in: directory) else {
      throw Failure(
        .unavailable, "\(viewer) kan ikke startes. Tryk g for at gemme papiret som fil.")
    }
    let opened = BackgroundWork.Progress.done(.done("Papiret er åbnet i et andet vindue."))
    let deadline = ContinuousClock.now + patience
    return BackgroundWork(
      "Åbner papiret",
      look: {
        guard let outcome = program.outcome() else {
          if ContinuousClock.now < deadline { return .underWay }
          // Some viewers keep xdg-open until they are closed.
          program.leave()
          return opened
        }
        if outcome.isSuccess { return opened }
        throw Failure(
          .unavailable,
          """
          Papiret kunne ikke åbnes: xdg-open fandt intet program til det\
          \(outcome.said.trimmed.isEmpty ? "" : " og svarede »\(outcome.said.trimmed.displayable)«"). \
          Tryk g for at gemme det som fil.
          """)
      }, cancel: program.cancel)
  }

  /// Opens an address, or a file of the user's own, and leaves the program that does to itself.
  static func open(_ target: String) throws(Failure) -> BackgroundWork {
    let failure = Failure(
      .unavailable,
      "Linket kunne ikke åbnes: xdg-open fandt intet program til det. Tryk L for at kopiere det.")
    guard let program, let child = ChildProcess(silent: program, [target]) else { throw failure }
    let opened = BackgroundWork.Progress.done(.done("Linket er åbnet i et andet vindue."))
    let deadline = ContinuousClock.now + patience
    return BackgroundWork(
      "Åbner linket",
      look: {
        if let status = child.status() {
          if status != 0 { throw failure }
          return opened
        }
        guard ContinuousClock.now >= deadline else { return .underWay }
        child.leave()
        return opened
      }, cancel: child.leave)
  }

  private static let patience = Duration.seconds(2)
}
