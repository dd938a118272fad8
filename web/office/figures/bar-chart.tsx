import { BarChart as Bars } from 'echarts/charts'
import { GridComponent, LegendComponent, TooltipComponent } from 'echarts/components'
import { init, use } from 'echarts/core'
import { SVGRenderer } from 'echarts/renderers'
import { useEffect, useRef } from 'react'

use([Bars, GridComponent, LegendComponent, TooltipComponent, SVGRenderer])

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

/** Bars beside each row, drawn as SVG so that they print sharp; the table beside says the same. */
export function BarChart({ label, rows, series, onOpen }: BarChartProps) {
  const place = useRef<HTMLDivElement>(null)
  const open = useRef(onOpen)
  open.current = onOpen
  useEffect(() => {
    const chart = init(place.current, null, { renderer: 'svg' })
    chart.setOption(optionOf(rows, series))
    chart.on('click', ({ dataIndex, seriesIndex }) => open.current(dataIndex, seriesIndex ?? 0))
    const watch = new ResizeObserver(() => chart.resize())
    watch.observe(place.current!)
    return () => {
      watch.disconnect()
      chart.dispose()
    }
  }, [rows, series])
  const height = 46 + rows.length * 30
  return <div ref={place} className="bar-chart" role="img" aria-label={label} style={{ height }} />
}

function optionOf(rows: readonly string[], series: readonly BarSeries[]) {
  const colour = (name: string) =>
    getComputedStyle(document.documentElement).getPropertyValue(`--${name}`).trim()
  const [ink, quiet, line] = [colour('ink'), colour('quiet'), colour('line')]
  const fontFamily = getComputedStyle(document.body).fontFamily
  return {
    animation: false,
    textStyle: { color: ink, fontFamily },
    grid: { left: 4, right: 28, top: 30, bottom: 4, containLabel: true },
    legend: { top: 0, left: 0, textStyle: { color: ink }, itemWidth: 12, itemHeight: 12 },
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
      // Which series a bar is of is told by its number as well as by its colour.
      label: { show: true, color: colour('ground'), formatter: shown },
      data: values,
    })),
  }
}

function shown({ value }: { value?: unknown }): string {
  return value ? String(value) : ''
}
