import { BarChart as Bars } from 'echarts/charts'
import { GridComponent, TooltipComponent } from 'echarts/components'
import { init, use } from 'echarts/core'
import { SVGRenderer } from 'echarts/renderers'
import { useEffect, useRef } from 'react'

use([Bars, GridComponent, TooltipComponent, SVGRenderer])

export interface BarSeries {
  name: string
  /** A colour of the theme, as in `theme.ts`. */
  colour: string
  values: readonly (number | null)[]
}

interface BarChartProps {
  label: string
  rows: readonly string[]
  series: readonly BarSeries[]
  /** Opens what stands behind a bar. */
  onOpen: (row: number, series: number) => void
}

/** What the names of rows and the edges take of the width. */
const besideBars = 190

/** As wide as a page of A4 that stands upright. */
const paperWidth = 680
const paper = matchMedia('print')

/** Bars beside each row, drawn as SVG so that they print sharp; the table beside says the same. */
export function BarChart({ label, rows, series, onOpen }: BarChartProps) {
  const place = useRef<HTMLDivElement>(null)
  const open = useRef(onOpen)
  open.current = onOpen
  useEffect(() => {
    const chart = init(place.current, null, { renderer: 'svg' })
    function draw() {
      const width = paper.matches ? paperWidth : place.current!.clientWidth
      chart.setOption(optionOf(rows, series, width))
      chart.resize({ width: paper.matches ? paperWidth : 'auto' })
      // Paper does not wait for the next frame.
      chart.getZr().flush()
    }
    draw()
    chart.on('click', ({ dataIndex, seriesIndex }) => open.current(dataIndex, seriesIndex ?? 0))
    const watch = new ResizeObserver(() => !paper.matches && draw())
    watch.observe(place.current!)
    paper.addEventListener('change', draw)
    return () => {
      paper.removeEventListener('change', draw)
      watch.disconnect()
      chart.dispose()
    }
  }, [rows, series])
  const height = 20 + rows.length * 30
  return (
    <>
      <ul className="bar-legend">
        {series.map(({ name, colour }) => (
          <li key={name}>
            <span style={{ background: `var(--${colour})` }} aria-hidden="true" />
            {name}
          </li>
        ))}
      </ul>
      <div ref={place} className="bar-chart" role="img" aria-label={label} style={{ height }} />
    </>
  )
}

function optionOf(rows: readonly string[], series: readonly BarSeries[], width: number) {
  const totals = rows.map((_, row) =>
    series.reduce((sum, { values }) => sum + (values[row] ?? 0), 0),
  )
  // About: the axis ends at a round number behind the longest bar.
  const pixels = (width - besideBars) / (Math.max(...totals) * 1.2)
  const colour = (name: string) =>
    getComputedStyle(document.documentElement).getPropertyValue(`--${name}`).trim()
  const [ink, quiet, line] = [colour('ink'), colour('quiet'), colour('line')]
  const fontFamily = getComputedStyle(document.body).fontFamily
  return {
    animation: false,
    textStyle: { color: ink, fontFamily },
    grid: { left: 4, right: 28, top: 4, bottom: 4, containLabel: true },
    tooltip: { trigger: 'item', confine: true },
    xAxis: {
      type: 'value',
      minInterval: 1,
      axisLabel: { color: quiet },
      splitLine: { lineStyle: { color: line } },
    },
    yAxis: {
      type: 'category',
      inverse: true,
      data: rows,
      axisTick: { show: false },
      axisLine: { lineStyle: { color: line } },
      axisLabel: { color: ink, width: 150, overflow: 'truncate' },
    },
    series: series.map(({ name, colour: fill, values }) => ({
      name,
      type: 'bar',
      stack: 'all',
      barMaxWidth: 18,
      itemStyle: { color: colour(fill), borderColor: colour('ground'), borderWidth: 1 },
      cursor: 'pointer',
      // Which series a bar is of is told in words where they fit, else by the legend.
      label: { show: true, color: colour('ground'), formatter: shownIn(pixels) },
      data: values,
    })),
  }
}

interface Bar {
  value?: unknown
  seriesName?: string
}

/** The number, with the word before it where the bar is long enough; `pixels` is the length of one. */
function shownIn(pixels: number) {
  return ({ value, seriesName = '' }: Bar): string => {
    if (!value) return ''
    const worded = `${seriesName} ${value}`
    const wide = [...worded].reduce((sum, sign) => sum + (sign > '\u2e80' ? 12 : 7), 8)
    return wide < Number(value) * pixels ? worded : String(value)
  }
}
