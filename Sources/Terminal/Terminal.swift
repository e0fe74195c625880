import CNcursesw
import Glibc
import Interface

/// The user's terminal: shows frames and reads keys.
///
/// There is one at a time. Until `close` the terminal belongs to the program; it is given back on
/// every way out, a trap included.
@MainActor
public final class Terminal {
  let input: Int32
  let output: Int32
  let window: UnsafeMutablePointer<WINDOW>
  let palette: Palette
  let substitutes: Substitutes
  var signals: Signals
  var shown: Frame?
  /// What was said last; nil while frames are shown.
  var said: SaidLine?
  var pending: [Input] = []
  /// What has been typed and not been read yet.
  var typed: TypedBytes
  var lastTyped = ContinuousClock.now
  private let screen: OpaquePointer
  private let files: [UnsafeMutablePointer<FILE>?]
  /// What makes the terminal report keys, clicks and pastes, and what ends that.
  let keyboard: (on: [UInt8], off: [UInt8])
  /// The type that the terminal says it is.
  let type: String
  /// The type by whose description the terminal is used.
  private let standIn: String
  private var isOpen = true
  /// The modes that the terminal had to begin with, if it has any.
  private let modes: termios?

  /// What the user should know about the terminal's type, in Danish; nil when it is a known one.
  public let remark: String?

  /// Opens the terminal that the program was started from.
  ///
  /// With `isTyped` false it may also be one that doesn't say which type it is of. Throws a
  /// `TerminalError` when there is none, or none that can place text on its screen.
  public convenience init(isTyped: Bool = true) throws {
    guard isatty(STDIN_FILENO) == 1, isatty(STDOUT_FILENO) == 1 else {
      throw TerminalError.noTerminal
    }
    guard let type = environment("TERM") ?? (isTyped ? nil : "") else { throw TerminalError.noType }
    try self.init(
      input: STDIN_FILENO, output: STDOUT_FILENO, type: type, characterSet: enterLocale(),
      variable: environment)
    // The user's editor would be as much at a loss.
    if standIn != type { setenv("TERM", standIn, 1) }
  }

  /// Opens a terminal of the given type on two file descriptors, which stay open afterwards.
  ///
  /// The locale is in force already; `variable` looks up the environment.
  init(
    input: Int32, output: Int32, type: String, characterSet: String,
    variable: (String) -> String?
  ) throws {
    var modes = termios()
    let hasModes = tcgetattr(output, &modes) == 0
    self.input = input
    self.output = output
    signals = Signals()
    files = [fdopen(dup(input), "r"), fdopen(dup(output), "w")]
    // Before ncurses, which would look after those that nobody has seen to, at each frame.
    signals.install()
    var opened: (screen: OpaquePointer, type: String)?
    for name in [type] + Self.standIns(for: type) where opened == nil && !name.isEmpty {
      opened = newterm(name, files[1], files[0]).map { ($0, name) }
    }
    guard let (screen, standIn) = opened, let window = nc_stdscr() else {
      signals.close()
      files.forEach { fclose($0) }
      throw TerminalError.unknown(type)
    }
    comeBack(fileno(files[1]), to: output)
    self.screen = screen
    self.modes = hasModes ? modes : nil
    self.type = type
    self.standIn = standIn
    self.window = window
    remark = standIn == type ? nil : TerminalError.standsIn(standIn, for: type)
    let cursorAddress = capability("cup") ?? []
    keyboard = keyboardModes(knowsPaste: cursorAddress.starts(with: [0x1B, 0x5B]))
    typed = TypedBytes(
      keys: describedKeys(), escapeDelay: variable("ESCDELAY").flatMap { Int($0) } ?? 25,
      letter: letters(in: characterSet))
    substitutes = Substitutes(
      characterSet: characterSet, terminalType: standIn,
      plainLines: variable("NCURSES_NO_UTF8_ACS") == "1")
    palette = Palette(colours: variable("NO_COLOR") == nil ? startColours() : 0)
    setModes()
    prepareRescue()
    Rescue.arm(hasModes)
    send(keyboard.on)
    if cursorAddress.isEmpty {
      close()
      throw TerminalError.tooSimple(type)
    }
  }

  /// The types that a terminal is like which the system hasn't heard of: nearly every one of today is
  /// like xterm, but names of the time before that are those of plainer ones.
  static func standIns(for type: String) -> [String] {
    let old = [
      "vt", "ansi", "wy", "tvi", "qvt", "hp", "ibm", "att", "pc", "h19", "adm", "dm", "d2",
    ]
    let isOld = old.contains {
      type.hasPrefix($0) && type.dropFirst($0.count).first.map { !$0.isLetter } ?? true
    }
    return isOld ? ["vt100", "xterm"] : ["xterm-256color", "xterm"]
  }

  /// The extent of the screen.
  public var size: Size {
    Size(width: Int(getmaxx(window)), height: Int(getmaxy(window)))
  }

  /// Gives the terminal back for good; to be called once more does no harm.
  public func close() {
    guard isOpen else { return }
    leave()
    isOpen = false
    signals.close()
    delscreen(screen)
    files.forEach { fclose($0) }
  }

  /// Runs `body` with the terminal as it was before, for another program to use.
  ///
  /// Ctrl+C inside the other program is not meant for this one; Ctrl+Z stops both.
  public func outside<Result>(_ body: () throws -> Result) rethrows -> Result {
    leave()
    signals.release(SIGTSTP)
    defer {
      signals.catchSignal(SIGTSTP)
      signals.drop([SIGINT, SIGTSTP, SIGCONT])
      enter()
    }
    return try body()
  }

  /// Whether a signal has come that is to end the program, which `read` will tell of.
  public var isToEnd: Bool { signals.has([SIGTERM, SIGHUP]) }

  /// Lets no further hang-up end the program, also after `close`, so that it can tidy up.
  ///
  /// A terminal that goes sends the signal more than once.
  public func ignoreHangUps() { signals.ignore(SIGHUP) }

  /// Stops the program as Ctrl+Z is expected to, and returns when it is continued.
  func stop() {
    leave()
    signals.release(SIGTSTP)
    // Not SIGSTOP: where no shell could continue the program, the system ignores this one.
    raise(SIGTSTP)
    signals.catchSignal(SIGTSTP)
    signals.drop([SIGTSTP, SIGCONT])
    enter()
  }

  /// Takes the terminal again, and shows the latest frame anew.
  func enter() {
    takeKeyboard()
    if let said {
      if adoptSize() { pending.append(.resized(size)) }
      self.said = SaidLine()
      say(said.speech)
      return
    }
    clearok(window, true)
    if adoptSize() { pending.append(.resized(size)) }
    let latest = shown
    shown = nil
    if let latest { draw(latest) }
  }

  func leave() {
    guard isOpen else { return }
    send(keyboard.off)
    if said == nil {
      endwin()
    } else {
      send(Array("\r\n".utf8))
      reset_shell_mode()
    }
    Rescue.arm(false)
  }

  /// Takes the keys as they are pressed.
  func takeKeyboard() {
    reset_prog_mode()
    Rescue.arm(true)
    send(keyboard.on)
    // What is read aloud has nothing to click on, and is marked and copied as other text.
    if said != nil, capability("kmous") != nil { send(Array("\u{1B}[?1000l".utf8)) }
  }

  /// Lays out the way back from what is shown or said.
  func prepareRescue() {
    if let modes { Rescue.prepare(output: output, bytes: wayBack(), modes: modes) }
  }

  /// Takes over the size that the terminal has now, and tells whether it is a new one.
  func adoptSize() -> Bool {
    var now = winsize()
    guard ioctl(output, UInt(TIOCGWINSZ), &now) == 0, now.ws_row > 0, now.ws_col > 0 else {
      return false
    }
    let new = Size(width: Int(now.ws_col), height: Int(now.ws_row))
    if new == size { return false }
    resizeterm(Int32(new.height), Int32(new.width))
    clearok(window, true)
    shown = nil
    return true
  }

  private func setModes() {
    cbreak()
    noecho()
    nonl()
    // A frame is sent sooner than it is found out that another key waits.
    typeahead(-1)
    var modes = termios()
    if tcgetattr(input, &modes) == 0 {
      // Ctrl+S would freeze the screen, with nothing to say why.
      modes.c_iflag &= ~tcflag_t(IXON)
      // Ctrl+Z means to undo, and must not throw a user back to the shell.
      withUnsafeMutableBytes(of: &modes.c_cc) { $0[Int(VSUSP)] = 0 }
      tcsetattr(input, TCSANOW, &modes)
      def_prog_mode()
    }
  }

  func send(_ bytes: [UInt8]) { _ = write(output, bytes, bytes.count) }

  private func wayBack() -> [UInt8] {
    if said != nil { return keyboard.off + Array("\r\n".utf8) }
    return ["sgr0", "cnorm", "rmcup"].reduce(keyboard.off) { $0 + (capability($1) ?? []) }
  }
}

/// Lets ncurses, which writes to `descriptor`, leave the terminal without a word, and come back.
///
/// Until it has done so once, ncurses 6.4 writes at each movement of the cursor
/// (findings/ncurses-writes-at-each-cursor-move.sh); from then on, when its buffer is full and at the
/// end of a frame.
@MainActor
private func comeBack(_ descriptor: Int32, to terminal: Int32) {
  let nowhere = open("/dev/null", O_WRONLY | O_CLOEXEC)
  guard nowhere >= 0 else { return }
  dup2(nowhere, descriptor)
  endwin()
  dup2(terminal, descriptor)
  close(nowhere)
  doupdate()
}

/// Begins to use colours and returns how many there are, or 0.
@MainActor
private func startColours() -> Int32 {
  guard has_colors(), start_color() == OK else { return 0 }
  use_default_colors()
  let count = tigetnum("colors")
  // With more than 256, numbers mean red, green and blue; the first eight are as always.
  return count > 256 ? 8 : count
}

/// A string from the description of the terminal, without its delays; nil when it has none.
@MainActor
func capability(_ name: String) -> [UInt8]? {
  guard let string = tigetstr(name), Int(bitPattern: string) != -1 else { return nil }
  var bytes: [UInt8] = []
  var rest = Array(String(cString: string).utf8)[...]
  while let byte = rest.first {
    if rest.starts(with: [0x24, 0x3C]), let end = rest.firstIndex(of: 0x3E) {
      rest = rest[(end + 1)...]
    } else {
      bytes.append(byte)
      rest = rest.dropFirst()
    }
  }
  return bytes
}

/// What makes the terminal report keys as its description says, clicks and pastes; and what ends it.
///
/// ncurses isn't asked to read: what it isn't told to report, it passes over by reading on without
/// a timeout, and in a locale that isn't UTF-8 it drops what is typed in UTF-8.
@MainActor
private func keyboardModes(knowsPaste: Bool) -> (on: [UInt8], off: [UInt8]) {
  let hasMouse = capability("kmous") != nil
  func modes(_ keypad: String, _ end: String) -> [UInt8] {
    (capability(keypad) ?? [])
      + (hasMouse ? Array("\u{1B}[?1000\(end)\u{1B}[?1006\(end)".utf8) : [])
      + (knowsPaste ? Array("\u{1B}[?2004\(end)".utf8) : [])
  }
  return (modes("smkx", "h"), modes("rmkx", "l"))
}

/// The keys by what the description of the terminal has for them; of two for the same, the first.
@MainActor
private func describedKeys() -> [(bytes: [UInt8], key: Key)] {
  Key.capabilities.compactMap { name, key in
    capability(name).flatMap { $0.isEmpty ? nil : ($0, key) }
  }
}
