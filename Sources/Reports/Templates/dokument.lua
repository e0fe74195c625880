-- What pandoc does besides with a paper: it takes over raw pieces, and has its charts drawn.
-- For pandoc 2.17 and later; Sources/Reports/Formats/Documents/DocumentMarkup.swift writes for it.

local raw = FORMAT == 'docx' and 'openxml' or 'opendocument'
local charts = 0

-- A chart as an image of 240 dots to the inch, no larger than the room it has, in millimetres.
local function drawn(svg, room)
  charts = charts + 1
  local name = 'diagram-' .. charts .. '.png'
  local picture = pandoc.pipe('rsvg-convert', {'--format', 'png', '--zoom', '2.5'}, svg)
  pandoc.mediabag.insert(name, 'image/png', picture)
  local wide, high = svg:match('viewBox="0 0 ([%d.]+) ([%d.]+)"')
  local width = math.min(
    wide * 25.4 / 96, tonumber(room.width), tonumber(room.height) * wide / high)
  local attributes = pandoc.Attr('', {}, {width = string.format('%.1fmm', width)})
  return pandoc.Image({pandoc.Str(room.alt)}, name, '', attributes)
end

function CodeBlock(block)
  if block.classes[1] == 'raw' then return pandoc.RawBlock(raw, block.text) end
  if block.classes[1] == 'chart' then
    return pandoc.Para({drawn(block.text, block.attributes)})
  end
end

function Code(code)
  if code.classes[1] == 'raw' then return pandoc.RawInline(raw, code.text) end
  if code.classes[1] == 'chart' then return drawn(code.text, code.attributes) end
end
