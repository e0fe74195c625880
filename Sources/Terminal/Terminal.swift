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
  var pending: [Input] = []
  var mayHaveBuffered = false
  private let screen: OpaquePointer
  private let files: [UnsafeMutablePointer<FILE>?]
  private let knowsPaste: Bool
  private var isOpen = true

  /// Opens the terminal that the program was started from.
  ///
  /// Throws a `TerminalError` when there is none, or none that can place text on its screen.
  public convenience init() throws {
    guard isatty(STDIN_FILENO) == 1, isatty(STDOUT_FILENO) == 1 else {
      throw TerminalError.noTerminal
    }
    guard let type = environment("TERM") else { throw TerminalError.noType }
    try self.init(
      input: STDIN_FILENO, output: STDOUT_FILENO, type: type, characterSet: enterLocale(),
      variable: environment)
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
    guard let screen = newterm(type, files[1], files[0]), let window = nc_stdscr() else {
      signals.close()
      files.forEach { fclose($0) }
      throw TerminalError.unknown(type)
    }
    self.screen = screen
    self.window = window
    let cursorAddress = capability("cup") ?? []
    knowsPaste = cursorAddress.starts(with: [0x1B, 0x5B])
    substitutes = Substitutes(
      characterSet: characterSet, terminalType: type,
      plainLines: variable("NCURSES_NO_UTF8_ACS") == "1")
    palette = Palette(colours: variable("NO_COLOR") == nil ? startColours() : 0)
    setModes()
    if variable("ESCDELAY") == nil { set_escdelay(25) }
    signals.install()
    if hasModes { Rescue.prepare(output: output, bytes: wayBack(), modes: modes) }
    Rescue.arm(hasModes)
    usePaste(true)
    if cursorAddress.isEmpty {
      close()
      throw TerminalError.tooSimple(type)
    }
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
    reset_prog_mode()
    Rescue.arm(true)
    usePaste(true)
    clearok(window, true)
    if adoptSize() { pending.append(.resized(size)) }
    let latest = shown
    shown = nil
    if let latest { draw(latest) }
  }

  private func leave() {
    guard isOpen else { return }
    usePaste(false)
    endwin()
    Rescue.arm(false)
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
    keypad(window, true)
    // A frame is sent sooner than it is found out that another key waits.
    typeahead(-1)
    mousemask(nc_button1 | nc_wheel_up | nc_wheel_down, nil)
    mouseinterval(0)
    var modes = termios()
    if tcgetattr(input, &modes) == 0 {
      // Ctrl+S would freeze the screen, with nothing to say why.
      modes.c_iflag &= ~tcflag_t(IXON)
      tcsetattr(input, TCSANOW, &modes)
      def_prog_mode()
    }
  }

  private func usePaste(_ on: Bool) {
    guard knowsPaste else { return }
    let bytes = Array("\u{1B}[?2004\(on ? "h" : "l")".utf8)
    _ = write(output, bytes, bytes.count)
  }

  private func wayBack() -> [UInt8] {
    let paste = knowsPaste ? Array("\u{1B}[?2004l".utf8) : []
    let mouse = capability("kmous") == nil ? [] : Array("\u{1B}[?1006l\u{1B}[?1000l".utf8)
    return ["sgr0", "rmkx", "cnorm", "rmcup"].reduce(paste + mouse) {
      $0 + (capability($1) ?? [])
    }
  }
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
private func capability(_ name: String) -> [UInt8]? {
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
