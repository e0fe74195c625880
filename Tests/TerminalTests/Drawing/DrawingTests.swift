import CNcursesw
import Glibc
import Interface
import Testing
import Text

@testable import Terminal

extension TerminalTests {
  @MainActor
  struct Drawing {
    private func nowhere(_ type: String = "xterm-256color", _ variables: [String: String] = [:])
      throws -> Terminal
    {
      setlocale(LC_CTYPE, "C.UTF-8")
      let null = open("/dev/null", O_RDWR)
      defer { close(null) }
      return try Terminal(
        input: null, output: null, type: type, characterSet: "UTF-8", variable: { variables[$0] })
    }

    private func row(_ y: Int, of terminal: Terminal) -> String {
      var text = [wchar_t](repeating: 0, count: 200)
      mvwinnwstr(terminal.window, Int32(y), 0, &text, 199)
      let scalars = text.prefix { $0 != 0 }.compactMap { Unicode.Scalar(UInt32($0)) }
      return String(String.UnicodeScalarView(scalars))
    }

    private func attributes(x: Int, y: Int, of terminal: Terminal) -> attr_t {
      attr_t(mvwinch(terminal.window, Int32(y), Int32(x)))
    }

    @Test func drawsTextAndBorders() throws {
      let terminal = try nowhere()
      defer { terminal.close() }
      var frame = Frame(terminal.size)
      frame.box(Rect(terminal.size), title: "Tavle")
      frame.put("Milepæl 日本 e\u{301} ●", at: Point(x: 2, y: 1))
      terminal.draw(frame)
      for y in 0..<24 {
        #expect(row(y, of: terminal).trimmed == frame.lines[y])
      }
    }

    @Test func redrawsChangedRowsAndTheRestOfASmallerFrame() throws {
      let terminal = try nowhere()
      defer { terminal.close() }
      var frame = Frame(terminal.size)
      frame.put("gammel tekst", at: Point(x: 0, y: 3))
      frame.put("bliver", at: Point(x: 0, y: 5))
      terminal.draw(frame)
      frame.fill(Rect(x: 0, y: 3, width: 80, height: 1))
      terminal.draw(frame)
      #expect(row(3, of: terminal).trimmed == "")
      #expect(row(5, of: terminal).trimmed == "bliver")
      terminal.draw(Frame(Size(width: 10, height: 2)))
      #expect(row(5, of: terminal).trimmed == "")
      terminal.draw(Frame(Size(width: 300, height: 100)))
    }

    @Test func aWideCharacterInTheLastColumnsDoesNotWrap() throws {
      let terminal = try nowhere()
      defer { terminal.close() }
      var frame = Frame(terminal.size)
      for y in 0..<24 { frame.put("日", at: Point(x: 78, y: y)) }
      terminal.draw(frame)
      #expect((0..<24).allSatisfy { row($0, of: terminal).trimmed == frame.lines[$0] })
    }

    @Test func stylesBecomeColours() throws {
      let terminal = try nowhere()
      defer { terminal.close() }
      var frame = Frame(terminal.size)
      frame.put("valgt", at: Point(x: 0, y: 0), style: .selected)
      terminal.draw(frame)
      #expect(terminal.palette[.selected].pair > 0)
      #expect(terminal.palette[.overdue].pair != terminal.palette[.reached].pair)
      #expect(attributes(x: 0, y: 0, of: terminal) & ~0xFF != 0)
      #expect(attributes(x: 5, y: 0, of: terminal) & ~0xFF == 0)
    }

    @Test(arguments: [("vt100", [:]), ("xterm-256color", ["NO_COLOR": "1"])])
    func withoutColoursStylesBecomeAttributes(type: String, variables: [String: String]) throws {
      let terminal = try nowhere(type, variables)
      defer { terminal.close() }
      #expect(Style.allCases.allSatisfy { terminal.palette[$0].pair == 0 })
      #expect(terminal.palette[.selected].attributes & nc_reverse != 0)
      var frame = Frame(terminal.size)
      frame.put("valgt", at: Point(x: 0, y: 0), style: .selected)
      terminal.draw(frame)
      #expect(attributes(x: 0, y: 0, of: terminal) & nc_reverse != 0)
    }

    @Test func theCursorStandsOnTheFocus() throws {
      let terminal = try nowhere()
      defer { terminal.close() }
      var frame = Frame(terminal.size)
      frame.cursor = Point(x: 7, y: 4)
      terminal.draw(frame)
      #expect(getcurx(terminal.window) == 7 && getcury(terminal.window) == 4)
      frame.cursor = Point(x: 700, y: 4)
      terminal.draw(frame)
    }

    @Test func anUnfitTypeIsRefusedInWords() {
      let error = #expect(throws: TerminalError.self) { try nowhere("dumb") }
      #expect(error?.message.contains("for enkel") == true)
    }

    @Test(arguments: ["xterm-ghostty", "foot", "findes-ikke"])
    func anUnknownTypeIsTakenForXterm(type: String) throws {
      let terminal = try nowhere(type)
      #expect(terminal.remark?.contains("»\(type)« er ukendt") == true)
      #expect(terminal.palette[.selected].pair > 0)
      terminal.close()
      let known = try nowhere()
      #expect(known.remark == nil)
      known.close()
    }

    @Test func aTerminalWithoutDanishLettersGetsTwoForOne() throws {
      let other = try PseudoTerminal(characterSet: "ANSI_X3.4-1968")
      defer { other.end() }
      var frame = Frame(other.terminal.size)
      frame.put("Tiltrædelse  Ærø  ÆRØ", at: Point(x: 0, y: 0))
      frame.cursor = Point(x: 13, y: 0)
      other.terminal.draw(frame)
      #expect(getcurx(other.terminal.window) == 13)
      #expect(row(0, of: other.terminal).trimmed == "Tiltraedelse Aero AEROE")
      frame.cursor = Point(x: 6, y: 0)
      other.terminal.draw(frame)
      #expect(getcurx(other.terminal.window) == 7)
    }

    @Test func aFrameIsOneWrite() throws {
      setlocale(LC_CTYPE, "C.UTF-8")
      var ends: [Int32] = [-1, -1]
      // A pair that keeps what is written apart.
      #expect(socketpair(AF_UNIX, Int32(SOCK_SEQPACKET.rawValue), 0, &ends) == 0)
      defer { ends.forEach { close($0) } }
      let terminal = try Terminal(
        input: ends[0], output: ends[0], type: "xterm-256color", characterSet: "UTF-8",
        variable: { _ in nil })
      defer { terminal.close() }
      func writes() -> Int {
        var buffer = [UInt8](repeating: 0, count: 65536)
        var count = 0
        while recv(ends[1], &buffer, buffer.count, Int32(MSG_DONTWAIT)) > 0 { count += 1 }
        return count
      }
      #expect(writes() > 0)
      var frame = Frame(terminal.size)
      for y in 0..<24 {
        frame.put(
          "Milepæl \(y)", at: Point(x: 2 * y, y: y), style: y % 2 == 0 ? .heading : .overdue)
      }
      frame.cursor = Point(x: 3, y: 3)
      terminal.draw(frame)
      // To show the cursor, or to hide it, is a write of its own.
      #expect(writes() == 2)
      for y in [4, 9, 20] { frame.style(Rect(x: 0, y: y, width: 80, height: 1), as: .selected) }
      frame.cursor = Point(x: 5, y: 4)
      terminal.draw(frame)
      #expect(writes() == 1)
    }

    @Test func aKeySendsFewBytes() throws {
      let other = try PseudoTerminal()
      defer { other.end() }
      func board(selected: Int) -> Frame {
        var frame = Frame(Size(width: 80, height: 24))
        for column in 0..<3 {
          frame.box(Rect(x: column * 26, y: 1, width: 26, height: 22), title: "Forarbejde")
          for card in 0..<4 {
            let style = column * 4 + card == selected ? Style.selected : .plain
            for line in 0..<4 {
              frame.put(
                "Godkendelse af forslag \(card)",
                at: Point(x: column * 26 + 1, y: 2 + card * 5 + line),
                style: style, width: 24)
            }
          }
        }
        return frame
      }
      other.terminal.draw(board(selected: 0))
      _ = other.sent()
      other.terminal.draw(board(selected: 1))
      let count = other.sent().count
      #expect(count > 0 && count < 400, "\(count) bytes")
      other.terminal.draw(board(selected: 1))
      #expect(other.sent().isEmpty)
    }
  }

  @MainActor
  struct Restoring {
    @Test func closingGivesBackModesScreenAndPaste() throws {
      let other = try PseudoTerminal()
      defer { other.end() }
      #expect(other.modes.c_lflag & tcflag_t(ICANON | ECHO) == 0)
      #expect(other.modes.c_iflag & tcflag_t(IXON) == 0)
      other.terminal.draw(Frame(other.terminal.size))
      let opening = String(decoding: other.sent(), as: UTF8.self)
      #expect(opening.contains("\u{1B}[?1049h") && opening.contains("\u{1B}[?2004h"))
      other.terminal.close()
      let closing = String(decoding: other.sent(), as: UTF8.self)
      #expect(closing.contains("\u{1B}[?1049l") && closing.contains("\u{1B}[?2004l"))
      #expect(closing.contains("1000l"))
      #expect(other.modes.c_lflag & tcflag_t(ICANON | ECHO) == tcflag_t(ICANON | ECHO))
      #expect(other.modes.c_iflag & tcflag_t(IXON) != 0)
      other.terminal.close()
    }

    @Test func anotherProgramGetsTheTerminalAsItWas() throws {
      let other = try PseudoTerminal()
      defer { other.end() }
      var frame = Frame(other.terminal.size)
      frame.put("Tavle", at: Point(x: 0, y: 0))
      other.terminal.draw(frame)
      _ = other.sent()
      let modes = other.terminal.outside { other.modes }
      #expect(modes.c_lflag & tcflag_t(ICANON) != 0)
      #expect(other.modes.c_lflag & tcflag_t(ICANON) == 0)
      let sent = String(decoding: other.sent(), as: UTF8.self)
      #expect(sent.contains("\u{1B}[?1049l") && sent.contains("\u{1B}[?1049h"))
      #expect(sent.contains("Tavle"))
    }

    @Test func aCtrlCMeantForAnotherProgramIsDropped() throws {
      let other = try PseudoTerminal()
      defer { other.end() }
      other.terminal.outside {
        kill(getpid(), SIGINT)
        var arrival = pollfd(fd: other.terminal.signals.reader, events: Int16(POLLIN), revents: 0)
        #expect(poll(&arrival, 1, 2000) == 1)
        kill(getpid(), SIGTERM)
      }
      #expect(other.inputs(1) == [.terminate])
      #expect(other.terminal.read(timeout: 0) == nil)
    }
  }
}

extension String {
  /// The text without blanks at the end.
  fileprivate var trimmed: String {
    var text = self
    while text.last == " " { text.removeLast() }
    return text
  }
}
