import { QueryClientProvider } from '@tanstack/react-query'
import { RouterProvider } from '@tanstack/react-router'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { queryClient } from './api/query-client.ts'
import { router } from './office/routes.tsx'
import { lastResortFont } from './ui/last-resort-font.ts'
import { OfficeTheme } from './ui/office-theme.tsx'
import './ui/base.css'
import './ui/print.css'

void lastResortFont()
  .catch(() => {})
  .then(() =>
    createRoot(document.getElementById('root')!).render(
      <StrictMode>
        <QueryClientProvider client={queryClient}>
          <OfficeTheme>
            <RouterProvider router={router} />
          </OfficeTheme>
        </QueryClientProvider>
      </StrictMode>,
    ),
  )
