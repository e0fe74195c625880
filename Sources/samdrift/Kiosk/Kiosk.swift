import Glibc
import Text

/// The program where it is all that there is of a machine: whoever uses it came in through ssh, and
/// gets nowhere else.
struct Kiosk: Sendable {
  /// Why it is on.
  enum Reason: Equatable, Sendable {
    /// The command line begins with `--kiosk`.
    case asked
    /// The server made this program of the command that ssh was asked for.
    case forced
    /// The server of ssh started the program itself.
    case started

    /// The reason in words.
    var words: String {
      switch self {
      case .asked: "programmet er startet med --kiosk"
      case .forced: "serveren sætter programmet i stedet for andre kommandoer (ForceCommand)"
      case .started: "ssh har startet programmet uden en kommandofortolker (shell)"
      }
    }
  }

  /// The flag that asks for it, before everything else on the command line.
  static let flag = "--kiosk"

  /// The kiosk that this run of the program is; nil where it is none.
  static let current = Kiosk(
    Array(CommandLine.arguments.dropFirst()), variable: Environment.variable, parent: parentName)

  let reason: Reason
  /// The command that ssh was asked for; nil where it was asked for none.
  let line: String?
  /// Where files may be.
  let files: KioskFiles
  /// The login of the account.
  let login: String
  /// Whether somebody sits at a terminal.
  let hasTerminal = isatty(STDIN_FILENO) == 1 && isatty(STDERR_FILENO) == 1

  /// Finds out whether there is to be one, from the words after the program's name.
  init?(
    _ own: [String], variable: (String) -> String?, parent: () -> String?
  ) {
    guard let reason = Self.reason(own, variable: variable, parent: parent) else { return nil }
    self.reason = reason
    line = variable("SSH_ORIGINAL_COMMAND")
    let environment = Environment()
    login = environment.login
    files = KioskFiles(
      out: environment.outFolder, into: environment.inFolder,
      transfer: KioskFiles.Transfer(login: login, port: variable("SAMDRIFT_FILPORT")))
  }

  private static func reason(
    _ own: [String], variable: (String) -> String?, parent: () -> String?
  ) -> Reason? {
    if own.first == flag { return .asked }
    let isForced = variable("SSH_ORIGINAL_COMMAND") != nil
    // Only looked for where somebody came in through ssh: the start waits for it.
    guard isForced || variable("SSH_CONNECTION") != nil,
      variable("SAMDRIFT_KIOSK")?.lowercased() != "nej"
    else { return nil }
    if isForced { return .forced }
    // Who has a shell on the server, and asks ssh for a command, isn't shut in.
    guard command(in: own).map(["åbn", "aabn", "demo"].contains) ?? true else { return nil }
    return parent()?.hasPrefix("sshd") == true ? .started : nil
  }

  /// The command that a command line names, as far as it shows; nil where it names none.
  private static func command(in own: [String]) -> String? {
    let place = OtherNames.placeAfterCommonOptions(in: own, from: 0)
    return place < own.count && !own[place].hasPrefix("-") ? own[place] : nil
  }

  /// What the program is called that started this one; nil where that can't be seen.
  private static func parentName() -> String? {
    guard let stream = fopen("/proc/\(getppid())/comm", "re") else { return nil }
    defer { fclose(stream) }
    var name = [CChar](repeating: 0, count: 64)
    return fgets(&name, Int32(name.count), stream).map { String(cString: $0) }
  }

  /// Why nothing can be changed, in words; nil where it can.
  ///
  /// Where nobody sits at a terminal, nobody sees what is changed or can take it back.
  var onlyReading: String? {
    if hasTerminal { return nil }
    let command = line.map { " \($0.onOneLine.displayable)" } ?? ""
    return
      "Her kan der kun læses, for der er ingen terminal. Skriv -t efter ssh for at ændre noget: "
      + "ssh -t \(login)@SERVER\(command)"
  }

  /// What is said where the screen is asked for and there is no terminal.
  var noTerminal: String {
    "Programmet skal åbnes i en terminal: ssh -t \(login)@SERVER. Uden den kan der kun læses, som "
      + "med »ssh \(login)@SERVER tavle«."
  }

  /// The words of the command line: the program's own and, after them, those that ssh was asked for.
  func words(after own: [String]) throws(Failure) -> [String] {
    let own = own.first == Self.flag ? Array(own.dropFirst()) : own
    guard let line else { return own }
    // What the server has named a command in is whole.
    if Self.command(in: own) != nil { return own }
    if getenv("SSH_ORIGINAL_COMMAND").flatMap({ String(validatingCString: $0) }) != line {
      throw Failure(
        .usage, "Kommandolinjen er ikke UTF-8. Skriv den i en terminal, der bruger UTF-8.")
    }
    return own + (try KioskLine.words(of: line, files.transfer))
  }

  /// Sees to it that nothing which comes from outside leads out: variables, letters, signals.
  func close() {
    var names: [String] = []
    var place = environ
    while let variable = place.pointee {
      names.append(
        String(decoding: String(cString: variable).utf8.prefix { $0 != 0x3D }, as: UTF8.self))
      place += 1
    }
    for name in names where !Self.isLetIn(name) { unsetenv(name) }
    // Danish letters, whatever the client's locale is.
    setenv("LC_ALL", "C.UTF-8", 1)
    // A program that is stopped would hang the connection, with nothing to continue it.
    signal(SIGTSTP, SIG_IGN)
  }

  /// Whether a variable of the environment is of use here and leads nowhere.
  static func isLetIn(_ name: String) -> Bool {
    if name == "SAMDRIFT_DAG" { return false }
    return variables.contains(name) || prefixes.contains { name.hasPrefix($0) }
  }

  private static let variables: Set<String> = [
    "HOME", "USER", "LOGNAME", "PATH", "TERM", "TZ", "TMPDIR", "NO_COLOR", "ESCDELAY",
    "NCURSES_NO_UTF8_ACS", "FONTCONFIG_FILE", "SWIFT_BACKTRACE", "SSH_CONNECTION",
    "SSH_ORIGINAL_COMMAND",
  ]
  private static let prefixes = ["SAMDRIFT_", "XDG_"]
}
